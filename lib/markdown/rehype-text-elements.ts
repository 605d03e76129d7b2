import type { Element, Root } from 'hast';
import { SKIP, visit } from './visit.ts';

/** Elements whose text browsers take as it stands, which the stringifier does not know of. */
const plain = new Set(['xmp', 'noembed', 'noframes']);

/** Elements whose text is written as it stands, which it is not in SVG and MathML. */
const escapedInForeign = new Set(['style', 'script', 'iframe']);

/**
 * Writes text so that a browser reads the same again. What stands in a `<style>` is taken as it is,
 * but in SVG and MathML it is text like any other.
 *
 * In: the text `<b>` in `<xmp>`, and in a `<style>` of an `<svg>`. Out: `<b>` and `&lt;b>`.
 */
export function rehypeTextElements() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (plain.has(element.tagName)) {
        rewrite(element, (text) => text);
        return SKIP;
      }
      if (element.tagName !== 'svg' && element.tagName !== 'math') return undefined;
      visit(element, 'element', (inner) => {
        if (escapedInForeign.has(inner.tagName)) rewrite(inner, escaped);
      });
      return SKIP;
    });
  };
}

function rewrite(element: Element, write: (text: string) => string): void {
  element.children = element.children.map((child) =>
    child.type === 'text' || child.type === 'raw'
      ? { type: 'raw', value: write(child.value) }
      : child,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
