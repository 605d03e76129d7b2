import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Images are fetched when they come near and decoded beside the text. What the author wrote wins. */
export function rehypeImages() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'img') return;
      properties.loading ??= 'lazy';
      properties.decoding ??= 'async';
    });
  };
}
