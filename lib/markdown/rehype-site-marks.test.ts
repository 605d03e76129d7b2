import { render } from '../testing/render.ts';

test.each([
  ['<p data-ui="wrap">a</p>', '<p>a</p>', 1],
  ['a <b data-ui=label>b</b> <i data-ui>c</i>', '<p>a <b>b</b> <i>c</i></p>', 2],
  [
    '<span data-ui="script" data-script="https://a.example/b.js"></span>',
    '<p><span data-script="https://a.example/b.js"></span></p>',
    1,
  ],
  ['## a {data-ui="wrap"}', undefined, 0],
])('no author can write what marks the site’s additions: %s', async (markdown, html, count) => {
  const article = await render(markdown);
  if (html !== undefined) expect(article.html).toBe(html);
  expect(article.html.replace(/<a class="anchor".*?<\/a>/, '')).not.toContain('data-ui');
  expect(article.warnings.filter(({ rule }) => rule === 'reserved-attribute')).toHaveLength(count);
});

test.each([
  ['a[^1]\n\n[^1]: b', 'data-ui="label"'],
  ['> [!NOTE]\n> a', '<p class="alert-label" data-ui="label">'],
  ['$$a^2$$', 'class="formula" data-ui="wrap"'],
  ['![a](https://a.example/b.png "c")', '<figcaption data-ui="caption">c</figcaption>'],
])('the site’s own stay: %s', async (markdown, html) => {
  const article = await render(markdown);
  expect(article.html).toContain(html);
  expect(article.html).not.toMatch(/data-ui="\w+ /);
  expect(article.warnings).toEqual([]);
});
