import { articleOf } from '#lib/pages/articles.ts';
import { readPlainPage } from '#lib/posts/read-plain-page.ts';
import { classed, tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, reading } from '#lib/testing/posts.ts';
import { PlainPageView } from './PlainPageView.tsx';

async function pageOf(lines: string) {
  const file = postFile('_pages/about.md', `---\ntitle: About\n${lines}\n---\n# a\n\nb`);
  const { page: entry } = readPlainPage(file, reading);
  if (!entry) throw new Error(lines);
  const article = await articleOf(entry);
  return markupOf(<PlainPageView entry={entry} article={article} scripts={['/scripts/a.js']} />);
}

test('a page that is no post has its title once, its text, and no date of its own', async () => {
  const html = await pageOf('lang: en');
  expect(tagged(html, 'h1').map(({ text }) => text)).toEqual(['About']);
  expect(tagged(html, 'article')[0]?.properties.lang).toBe('en');
  expect(classed(html, 'e-content')[0]?.text).toContain('b');
  expect(tagged(html, 'time')).toEqual([]);
  expect(tagged(html, 'script').flatMap(({ properties }) => properties.src ?? [])).toEqual([
    '/scripts/a.js',
  ]);
});

test('it says when it last changed, if it knows', async () => {
  const [time] = tagged(await pageOf('lastmod: 2026-01-02'), 'time');
  expect(time?.properties.dateTime).toBe('2026-01-02T00:00:00+09:00');
});
