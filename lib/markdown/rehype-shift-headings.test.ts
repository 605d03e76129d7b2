import { elementsOf } from '../testing/html.ts';
import { htmlOf } from '../testing/render.ts';

/** The tags of the headings of some Markdown. */
async function ranksOf(markdown: string): Promise<string> {
  return elementsOf(await htmlOf(markdown), ({ tagName }) => /^h\d$/.test(tagName))
    .map(({ tagName }) => tagName)
    .join(' ');
}

test.each([
  ['# a', 'h2'],
  ['# a\n\n## b\n\n# c', 'h2 h3 h2'],
  ['## a\n\n### b', 'h2 h3'],
  ['### a\n\n#### b', 'h2 h3'],
  ['### a\n\n# b', 'h4 h2'],
  ['###### a', 'h2'],
  ['# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 'h2 h3 h4 h5 h6 h6'],
  ['<h1>a</h1>\n\n## b', 'h2 h3'],
  ['## a\n\n<div><h1>b</h1></div>', 'h3 h2'],
  ['a\n===\n\nb\n---', 'h2 h3'],
  ['> # a', 'h2'],
  ['a', ''],
  // The heading of the footnotes is the site's: it neither counts nor moves.
  ['### a[^1]\n\n[^1]: b', 'h2 h2'],
  ['# a[^1]\n\n#### c\n\n[^1]: b', 'h2 h5 h2'],
])('%j has %s', async (markdown, ranks) => {
  expect(await ranksOf(markdown)).toBe(ranks);
});
