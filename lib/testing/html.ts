import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from '../markdown/visit.ts';

/** An element as a browser would have it. */
export interface Found {
  tagName: string;
  properties: Element['properties'];
  /** Its text with that of everything in it. */
  text: string;
}

/** The elements of some HTML that a condition holds for, in their order. */
export function elementsOf(html: string, holds: (element: Element) => boolean): Found[] {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  const found: Found[] = [];
  visit(unified().use(rehypeRaw).runSync(tree), 'element', (element) => {
    const { tagName, properties } = element;
    if (holds(element)) found.push({ tagName, properties, text: textContent(element) });
  });
  return found;
}

/** The elements with a tag. */
export function tagged(html: string, tagName: string): Found[] {
  return elementsOf(html, (element) => element.tagName === tagName);
}

/** The elements with a class. */
export function classed(html: string, name: string): Found[] {
  return elementsOf(html, ({ properties }) => [properties.className].flat().includes(name));
}
