import type { Root } from 'hast';
import { visit } from './visit.ts';

/**
 * Marks what the site adds around the author's footnotes: the section that they stand in, and the
 * ways back to the text.
 *
 * In: `<section data-footnotes>…<a data-footnote-backref>↩</a>`.
 * Out: `<section data-footnotes data-ui="wrap">…<a data-footnote-backref data-ui="back">↩</a>`.
 */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      if (properties.dataFootnotes !== undefined) properties.dataUi = 'wrap';
      if (properties.dataFootnoteBackref !== undefined) properties.dataUi = 'back';
    });
  };
}
