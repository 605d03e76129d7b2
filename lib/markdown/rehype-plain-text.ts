import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { isAddition } from './heading.ts';

declare module 'vfile' {
  interface DataMap {
    plainText: string;
  }
}

/** What is looked at, looked up or run, but not read from first to last. */
const skipped = new Set([
  'pre',
  'table',
  'script',
  'style',
  'template',
  'iframe',
  'svg',
  'math',
  'rp',
  'rt',
  'object',
  'video',
  'audio',
]);

const blocks = new Set([
  'p',
  'li',
  'dd',
  'dt',
  'blockquote',
  'div',
  'section',
  'figcaption',
  'details',
  'summary',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Puts what a reader reads into `file.data.plainText`, blocks on lines of their own. */
export function rehypePlainText() {
  return (tree: Root, file: VFile): void => {
    file.data.plainText = plainText(tree)
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  };
}

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\n/g, ' ');
  if (node.type === 'root') return node.children.map(plainText).join('');
  if (node.type !== 'element' || isLeftOut(node)) return '';
  if (node.tagName === 'br') return ' ';
  const text = node.children.map(plainText).join('');
  return blocks.has(node.tagName) ? `\n${text}\n` : text;
}

function isLeftOut(element: Element): boolean {
  const { dataFootnoteRef, dataFootnotes } = element.properties;
  return (
    skipped.has(element.tagName) ||
    isAddition(element) ||
    dataFootnoteRef !== undefined ||
    dataFootnotes !== undefined
  );
}
