import { randomUUID } from 'node:crypto';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

declare module 'vfile' {
  interface DataMap {
    siteMark: string;
  }
}

/**
 * Signs what the site added to the text before the author's HTML joins it, so that no author can
 * write the same.
 *
 * In: `<p data-ui="label">`. Out: `<p data-ui="label 5f0c…">`.
 */
export function rehypeSiteMarks() {
  return (tree: Root, file: VFile): void => {
    const mark = randomUUID();
    file.data.siteMark = mark;
    visit(tree, 'element', ({ properties }) => {
      if (properties.dataUi !== undefined) properties.dataUi = `${properties.dataUi} ${mark}`;
    });
  };
}

/**
 * Takes the signature off again, and `data-ui` off elements without one: it tells the site's own
 * additions from the text. Stands after the author's HTML has joined the tree.
 *
 * In: `<p data-ui="label 5f0c…">`, `<p data-ui="label">`. Out: `<p data-ui="label">`, `<p>`.
 */
export function rehypeForeignMarks() {
  return (tree: Root, file: VFile): void => {
    const ending = ` ${file.data.siteMark}`;
    visit(tree, 'element', ({ tagName, properties, position }) => {
      if (properties.dataUi === undefined) return;
      const value = String(properties.dataUi);
      if (value.endsWith(ending)) {
        properties.dataUi = value.slice(0, -ending.length);
        return;
      }
      delete properties.dataUi;
      file.message(
        `data-ui of this <${tagName}> is taken off, since it marks what the site adds to a text. Write another name`,
        { place: position, ruleId: 'reserved-attribute' },
      );
    });
  };
}
