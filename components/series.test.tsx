import { words } from '#lib/language/words.ts';
import { indexTerms } from '#lib/posts/taxonomy.ts';
import { classed, tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { PostSeries } from './PostSeries.tsx';
import { SeriesPageView } from './SeriesPageView.tsx';

test('the series of a post are links to their pages', () => {
  const html = markupOf(<PostSeries series={['時計 I', 'か\u3099']} />);
  expect(tagged(html, 'a').map(({ properties, text }) => [properties.href, text])).toEqual([
    ['/blog/series/%E6%99%82%E8%A8%88-i', words.seriesNamed('時計 I')],
    ['/blog/series/%E3%81%8C', words.seriesNamed('か\u3099')],
  ]);
  expect(markupOf(<PostSeries series={[]} />)).toBe('');
});

test('the page of a series names it, counts its parts and lists them in order', () => {
  const posts = ['one', 'two'].map((name) =>
    postOf(postFile(`${name}.md`, `---\ntitle: ${name}\ndate: 2024-05-06\nseries: 海\n---\n`)),
  );
  const [series] = indexTerms(posts, (post) => post.series);
  if (!series) throw new Error('There is no series');
  const summaries = posts.map((post) => ({ post, minutes: 1, sentence: { text: '' } }));
  const html = markupOf(<SeriesPageView series={series} summaries={summaries} />);
  expect(tagged(html, 'main').map(({ properties }) => properties.id)).toEqual(['main']);
  expect(tagged(html, 'h1').map(({ text }) => text)).toEqual([words.seriesNamed('海')]);
  expect(html).toContain(`<p>${words.posts(2)}</p>`);
  expect(classed(html, 'u-url').map(({ text }) => text)).toEqual(['one', 'two']);
});
