import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { deepest } from './micromark-limits.ts';

/** What counts as a level, other than in the eyes of who wrote it: a list is one with its item. */
const levels = new Set<Nodes['type']>([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** What is a block, and stands as text in a paragraph of its own. */
const blocks = new Set<Nodes['type']>(['blockquote', 'list', 'footnoteDefinition']);

/**
 * Shows what stands too deep in others as it was typed: everything behind this walks through the
 * tree by calling itself, and has room for some thousand levels.
 *
 * In: `*a **b *c …` 150 deep. Out: 100 elements, and in them the text `*a **b …`.
 */
export function remarkNesting() {
  return (tree: Root, file: VFile): void => {
    let first: RootContent | undefined;
    const open: { parent: Parents; depth: number }[] = [{ parent: tree, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { parent, depth } = next;
      for (const [index, child] of parent.children.entries()) {
        if (!('children' in child)) continue;
        const childDepth = depth + (levels.has(child.type) ? 1 : 0);
        if (childDepth <= deepest) {
          open.push({ parent: child, depth: childDepth });
          continue;
        }
        parent.children[index] = asTyped(child, String(file));
        if (!first || startOf(child) < startOf(first)) first = child;
      }
    }
    if (!first) return;
    file.message(
      `This stands more than ${deepest} deep in others; what is deeper is shown as it was typed. Write \\ before signs that are no Markdown`,
      { place: first.position, ruleId: 'nesting' },
    );
  };
}

function asTyped(node: RootContent, source: string): RootContent {
  const { position } = node;
  const value = source.slice(position?.start.offset, position?.end.offset);
  const text: PhrasingContent = { type: 'text', value, ...(position && { position }) };
  return blocks.has(node.type) ? { type: 'paragraph', children: [text] } : text;
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}
