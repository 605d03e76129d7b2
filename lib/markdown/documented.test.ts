import { readFileSync } from 'node:fs';
import type { Code, Root } from 'mdast';
import { remark } from 'remark';
import { articleTree } from '../testing/commonmark-tree.ts';
import { render } from '../testing/render.ts';

/** A source with the result that stands below it. */
interface Pair {
  markdown: string;
  html: string;
}

/** The blocks of code of a text that say `markdown`, and `html` right below or after some words. */
function pairsIn(text: string): Pair[] {
  const blocks = (remark().parse(text) as Root).children.filter(
    (node): node is Code => node.type === 'code',
  );
  return blocks.flatMap(({ lang, value }, index) => {
    const next = blocks[index + 1];
    return lang === 'markdown' && next?.lang === 'html'
      ? [{ markdown: value, html: next.value }]
      : [];
  });
}

const pairs = pairsIn(readFileSync('docs/writing.md', 'utf8'));

test('the documentation has pairs of source and result', () => {
  expect(pairs.length).toBeGreaterThan(5);
});

test.each(pairs)('$markdown', async ({ markdown, html }) => {
  const article = await render(markdown, { findCard: () => undefined });
  expect(articleTree(article.html)).toBe(articleTree(html));
});
