import { htmlOf, render } from '../testing/render.ts';
import type { PostLinks } from './rehype-post-links.ts';

const links: PostLinks = {
  resolve: (target) =>
    target.startsWith('./other.md') ? `/blog/other${target.slice(10)}` : undefined,
  fault: (target) => (target.startsWith('./lost') ? `${target} is lost` : undefined),
};

test.each([
  ['[a](./other.md)', '<p><a href="/blog/other">a</a></p>'],
  ['[a](./other.md#b)', '<p><a href="/blog/other#b">a</a></p>'],
  ['[a][b]\n\n[b]: ./other.md "c"', '<p><a href="/blog/other" title="c">a</a></p>'],
  ['<a href=" ./other.md ">a</a>', '<p><a href="/blog/other">a</a></p>'],
  ['[a](./another.md)', '<p><a href="./another.md">a</a></p>'],
  ['[a]()', '<p><a href="">a</a></p>'],
  ['<a>a</a>', '<p><a>a</a></p>'],
])('%s', async (markdown, html) => {
  const article = await render(markdown, { links });
  expect(article.html).toBe(html);
  expect(article.warnings).toEqual([]);
});

test('a link that leads nowhere stays, with a warning at its place', async () => {
  const { html, warnings } = await render('a\n\nb [c](./lost.md)', { firstLine: 6, links });
  expect(html).toContain('<a href="./lost.md">');
  expect(warnings).toEqual([
    { severity: 'warning', rule: 'dead-link', line: 8, column: 3, message: './lost.md is lost' },
  ]);
});

test('code is no link', async () => {
  expect(await htmlOf('`[a](./other.md)`')).toBe('<p><code>[a](./other.md)</code></p>');
});
