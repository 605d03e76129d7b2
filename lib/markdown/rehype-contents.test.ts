import { render } from '../testing/render.ts';

/** The list of contents, an entry as `rank id text`. */
async function contentsOf(markdown: string): Promise<string[]> {
  return (await render(markdown)).contents.map(({ rank, id, text }) => `${rank} ${id} ${text}`);
}

test.each([
  ['two ranks', '# a\n\n## b\n\n### c', ['2 a a', '3 b b']],
  ['whatever they are', '### a\n\n#### b\n\n##### c', ['2 a a', '3 b b']],
  ['markup', '## `code` と **強調** [link](/a)', ['2 code-と-強調-link code と 強調 link']],
  ['entities', '## a &amp; b < c', ['2 a--b--c a & b < c']],
  ['twice', '## a\n\n## a', ['2 a a', '2 a-1 a']],
  ['HTML', '<h2 id="own">a</h2>', ['2 own a']],
  ['no letter', '## !!!', []],
  ['a mere image', '## ![a](https://a.example/b.png)', []],
  ['footnotes', '## a[^1]\n\n[^1]: b', ['2 a1 a']],
  ['a footnote after a space', '## a [^1]\n\n[^1]: b', ['2 a-1 a']],
  ['none', 'a', []],
])('%s', async (_, markdown, entries) => {
  expect(await contentsOf(markdown)).toEqual(entries);
});
