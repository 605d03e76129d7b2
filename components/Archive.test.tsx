import { words } from '#lib/language/words.ts';
import { groupByYear } from '#lib/pages/archive.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { Archive } from './Archive.tsx';

test('posts stand in lists by year, each with its day', () => {
  const posts = ['2024-05-06', '2024-01-01', '2023-12-31'].map((date) =>
    postOf(postFile(`${date}.md`, `---\ntitle: 'on ${date}'\ndate: ${date}\nlang: en\n---\n`)),
  );
  const html = markupOf(<Archive years={groupByYear(posts)} />);
  expect(tagged(html, 'h2').map(({ text }) => text)).toEqual([
    `2024 ${words.posts(2)}`,
    `2023 ${words.posts(1)}`,
  ]);
  expect(
    tagged(html, 'section').map(({ properties }) => String(properties.ariaLabelledBy)),
  ).toEqual(['year-2024', 'year-2023']);
  expect(tagged(html, 'a').map(({ properties, text }) => [properties.href, text])).toEqual([
    ['/blog/2024-05-06', 'on 2024-05-06'],
    ['/blog/2024-01-01', 'on 2024-01-01'],
    ['/blog/2023-12-31', 'on 2023-12-31'],
  ]);
  expect(tagged(html, 'time')).toHaveLength(3);
  expect(tagged(html, 'a').every(({ properties }) => properties.lang === 'en')).toBe(true);
});

test('no posts, no lists', () => {
  expect(markupOf(<Archive years={[]} />)).toBe('');
});
