import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/** How many cells a table may get that nobody wrote. */
const mostAdded = 50_000;

/**
 * Cells that go beyond the head of their table show nowhere, so they are named.
 *
 * Rows that are shorter than the head of their table get empty cells. Where thousands of columns
 * meet thousands of such rows that is more than a browser can hold, so they stay as short as they are.
 */
export function remarkWideTables() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'table', (table) => {
      const columns = table.align?.length ?? 0;
      const longer = table.children.find(({ children }) => children.length > columns);
      const extra = longer?.children[columns];
      if (extra) {
        file.message(
          `This row has ${longer?.children.length} cells, and its table ${columns} columns; what is more shows nowhere. Write \\| for a | in a cell`,
          { place: extra.position, ruleId: 'table-cells' },
        );
      }
      const added = table.children.reduce(
        (sum, { children }) => sum + Math.max(0, columns - children.length),
        0,
      );
      if (added <= mostAdded) return;
      // Cells are added by the alignment of their columns.
      table.align = null;
      file.message(
        `This table has ${columns} columns and ${table.children.length} rows, most of them shorter; they stay as short as they are. Divide it`,
        { place: table.position, ruleId: 'too-much' },
      );
    });
  };
}
