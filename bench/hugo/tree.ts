import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** A node of a document, as far as the comparison looks at it. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** The nodes of some HTML, as a browser would have them in a page. */
export function nodesOf(html: string): Node[] {
  return parseFragment(html).childNodes;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The text of nodes with that of everything in them. */
export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? textOf(node.childNodes) : ''))
    .join('');
}

/** Every element among nodes and in them. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.filter(isElement).flatMap((node) => [node, ...elementsIn(node.childNodes)]);
}
