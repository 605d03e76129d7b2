import type { ElementContent, Root } from 'hast';
import { visit } from './visit.ts';

/**
 * Keeps the empty first line of a fenced block: rehype-raw drops the first line break after a
 * `<pre>`, and does so inside its `<code>` too.
 */
export function rehypeCodeStart() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, children: [code] }) => {
      if (tagName === 'pre' && code?.type === 'element') doubleLineBreak(code.children[0]);
    });
  };
}

/** Keeps the empty first line of a `<pre>`, where a browser drops the first line break. */
export function rehypePreStart() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, children: [first] }) => {
      if (tagName === 'pre' || tagName === 'textarea') doubleLineBreak(first);
    });
  };
}

function doubleLineBreak(first: ElementContent | undefined): void {
  if (first?.type === 'text' && first.value.startsWith('\n')) first.value = `\n${first.value}`;
}
