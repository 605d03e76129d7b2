import type { Root } from 'mdast';
import { attributesOf } from './attributes.ts';
import { visit } from './visit.ts';

/**
 * Attributes right after an image, as Pandoc, kramdown and themes of Hugo take them.
 *
 * In: `![海](/sea.png){width=250 .wide}`, `![海](/sea.png){: width="250"}`.
 * Out: `<img src="/sea.png" alt="海" width="250" class="wide">`.
 */
export function remarkImageAttributes() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (!parent || index === undefined) return;
      const next = parent.children[index + 1];
      if (next?.type !== 'text') return;
      const [braces = ''] = /^\{[^{}\n]*\}/.exec(next.value) ?? [];
      const attributes = attributesOf(braces);
      if (!attributes) return;
      for (const side of ['width', 'height']) {
        const value = attributes[side];
        if (typeof value === 'string') attributes[side] = value.replace(/px$/, '');
      }
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...attributes } };
      next.value = next.value.slice(braces.length);
      if (next.value === '') parent.children.splice(index + 1, 1);
    });
  };
}
