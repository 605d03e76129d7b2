import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import { visit } from './visit.ts';

// Scripts that are written without spaces; Korean puts them between words. The blocks from U+3000
// on hold ー and the combining ゛ too, which belong to no one script.
const cjk = '[\\p{Script=Han}\\u3000-\\u30FF\\u31F0-\\u31FF\\uFF00-\\uFFEF]';
const betweenCjk = new RegExp(`(?<=${cjk})\\n(?=${cjk})`, 'gu');

/**
 * A line break between two Chinese or Japanese characters is one of the source, not a space.
 *
 * In: `…という\n話` and `**強調**\nする`. Out: `…という話` and `**強調**する`.
 */
export function remarkCjkSoftBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!node.value.includes('\n') || !parent || index === undefined) return;
      const before = lastCharacter(textBeside(parent, index, -1));
      const after = firstCharacter(textBeside(parent, index, 1));
      const text = `${before}${node.value}${after}`
        .replaceAll('\r\n', '\n')
        .replace(betweenCjk, '');
      node.value = text.slice(before.length, text.length - after.length);
    });
  };
}

/** The text before or after a child; tags and references to footnotes have no place among the letters. */
function textBeside(parent: Parents, index: number, step: 1 | -1): string {
  let at = index + step;
  while (parent.children[at]?.type === 'html' || parent.children[at]?.type === 'footnoteReference')
    at += step;
  const beside = parent.children[at];
  return beside ? plainText(beside) : '';
}

/** The text of an emphasis, a link or the like; none for code and images, which are no words. */
function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if ('children' in node) return (node as Paragraph).children.map(plainText).join('');
  return '';
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

function firstCharacter(text: string): string {
  return [...text][0] ?? '';
}
