import type * as Hast from 'hast';
import type * as Mdast from 'mdast';
import type { Node } from 'unist';

// What unist-util-visit does, for trees of HTML and of Markdown. That one makes a function with a
// name of its own for each node that it comes by. Forty plugins come by each node of an article, and
// it took a quarter of the time to render one.

/** Past the children of a node. */
export const SKIP = 'skip';

/** Past all that is left of the tree. */
export const EXIT = false;

/**
 * How a visit goes on: into the children of the node and then to its next neighbour, past some of
 * that, or to the node that stands at an index of the parent by then.
 */
export type Next = undefined | typeof SKIP | typeof EXIT | number | [typeof SKIP, number];

/** Is called with a node and its place; the tree itself has none. */
type Visitor<Visited, Parents> = (
  node: Visited,
  index: number | undefined,
  parent: Parents | undefined,
  // biome-ignore lint/suspicious/noConfusingVoidType: most only look, and give nothing back.
) => Next | void;

type OfType<Nodes, Type> = Extract<Nodes, { type: Type }>;

/** Calls a visitor with the nodes of a tree, all or those of a type, each before its children. */
export function visit<Type extends Hast.Nodes['type']>(
  tree: Hast.Root | Hast.Element,
  type: Type,
  visitor: Visitor<OfType<Hast.Nodes, Type>, Hast.Parents>,
): void;
export function visit<Type extends Mdast.Nodes['type']>(
  tree: Mdast.Nodes,
  type: Type,
  visitor: Visitor<OfType<Mdast.Nodes, Type>, Mdast.Parents>,
): void;
export function visit(
  tree: Hast.Root | Hast.Element,
  visitor: Visitor<Hast.Nodes, Hast.Parents>,
): void;
export function visit(tree: Mdast.Nodes, visitor: Visitor<Mdast.Nodes, Mdast.Parents>): void;
export function visit(tree: Node, typeOrVisitor: unknown, visitorOfType?: unknown): void {
  const isOfAll = typeof typeOrVisitor === 'function';
  // The signatures above say what is called with what.
  const visitor = (isOfAll ? typeOrVisitor : visitorOfType) as Visitor<Node, Parent>;
  const type = isOfAll ? undefined : (typeOrVisitor as string);
  const next = type === undefined || tree.type === type ? visitor(tree, undefined, undefined) : 0;
  if (next !== EXIT && !isSkipped(next)) visitChildren(tree, type, visitor);
}

/** Calls a visitor with the elements of a tree and with all that each stands in, outermost first. */
export function visitWithAncestors(
  tree: Hast.Root,
  visitor: (element: Hast.Element, ancestors: readonly Hast.Parents[]) => Next,
): void {
  const ancestors: Hast.Parents[] = [];
  visit(tree, (node, _, parent) => {
    while (ancestors.length > 0 && ancestors.at(-1) !== parent) ancestors.pop();
    const next = node.type === 'element' ? visitor(node, ancestors) : undefined;
    if ('children' in node) ancestors.push(node);
    return next;
  });
}

/** A node as it is walked through, which may have children. */
interface Parent extends Node {
  children?: Parent[];
}

/** @returns `EXIT`, or nothing. */
function visitChildren(
  parent: Parent,
  type: string | undefined,
  visitor: Visitor<Node, Parent>,
): typeof EXIT | undefined {
  let index = 0;
  // A visitor may have put other children in the place of these.
  for (let child = childAt(parent, 0); child; child = childAt(parent, index)) {
    const next =
      type === undefined || child.type === type ? visitor(child, index, parent) : undefined;
    if (next === EXIT) return EXIT;
    if (child.children && !isSkipped(next) && visitChildren(child, type, visitor) === EXIT)
      return EXIT;
    if (typeof next === 'number') index = next;
    else index = Array.isArray(next) ? next[1] : index + 1;
  }
  return undefined;
}

function childAt({ children }: Parent, index: number): Parent | undefined {
  return children?.[index];
}

// biome-ignore lint/suspicious/noConfusingVoidType: what a visitor gives.
function isSkipped(next: Next | void): boolean {
  return next === SKIP || Array.isArray(next);
}
