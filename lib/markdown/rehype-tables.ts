import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from './visit.ts';

/**
 * Puts each table into a box that scrolls by itself, by keyboard too.
 *
 * In: `<table>`. Out: `<div class="table" data-ui="wrap" role="group" tabindex="0" …><table></div>`.
 */
export function rehypeTables({ label }: { label: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = h(
        'div.table',
        { dataUi: 'wrap', role: 'group', tabIndex: 0, ariaLabel: label },
        element,
      );
      return SKIP;
    });
  };
}
