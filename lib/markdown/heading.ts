import type { Element, ElementContent, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { SKIP, visit } from './visit.ts';

/** Calls `visitor` with every heading of the text; those of the footnotes and of captions are none. */
export function visitHeadings(tree: Root, visitor: (heading: Element, rank: number) => void): void {
  visit(tree, 'element', (element) => {
    if (element.properties.dataFootnotes !== undefined || element.tagName === 'figcaption')
      return SKIP;
    const rank = headingRank(element);
    if (rank !== undefined) visitor(element, rank);
    return undefined;
  });
}

/**
 * The text of a node without what the site added to it; the number of a footnote is none of it, nor
 * is the TeX of a formula.
 */
export function textOf(node: Root | Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (
    node.type === 'element' &&
    (isAddition(node) ||
      node.tagName === 'annotation' ||
      node.properties.dataFootnoteRef !== undefined)
  )
    return '';
  return node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('');
}

/** Whether the site added an element with its content: `data-ui`, but for wrappers. */
export function isAddition(element: Element): boolean {
  const { dataUi } = element.properties;
  return dataUi !== undefined && dataUi !== 'wrap';
}
