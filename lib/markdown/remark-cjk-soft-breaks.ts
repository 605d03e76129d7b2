import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

// Scripts that are written without spaces; Korean puts them between words.
const cjk =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const betweenCjk = new RegExp(`(?<=${cjk})\\n(?=${cjk})`, 'gu');
const cjkAtEnd = new RegExp(`${cjk}$`, 'u');
const cjkAtStart = new RegExp(`^${cjk}`, 'u');

/**
 * A line break between two Chinese or Japanese characters is one of the source, not a space.
 *
 * In: `…という\n話` and `**強調**\nする`. Out: `…という話` and `**強調**する`.
 */
export function remarkCjkSoftBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!node.value.includes('\n')) return;
      node.value = node.value.replace(/\r\n/g, '\n').replace(betweenCjk, '');
      if (!parent || index === undefined) return;
      const { before, after } = neighbours(parent, index);
      if (
        node.value.startsWith('\n') &&
        cjkAtEnd.test(before) &&
        cjkAtStart.test(node.value.slice(1))
      ) {
        node.value = node.value.slice(1);
      }
      if (
        node.value.endsWith('\n') &&
        cjkAtStart.test(after) &&
        cjkAtEnd.test(node.value.slice(0, -1))
      ) {
        node.value = node.value.slice(0, -1);
      }
    });
  };
}

function neighbours(parent: Parents, index: number): { before: string; after: string } {
  const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
  return { before: before ? plainText(before) : '', after: after ? plainText(after) : '' };
}

/** The text of an emphasis, a link or the like; none for code, images and HTML, which are no words. */
function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if ('children' in node) return (node as Paragraph).children.map(plainText).join('');
  return '';
}
