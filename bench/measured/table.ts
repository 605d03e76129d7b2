/** A table of results, as it is written and kept. */
export interface Table {
  caption: string;
  columns: readonly string[];
  /** Cells as they are shown. The first of a row says what it is of. */
  rows: readonly (readonly string[])[];
}

/** A table as GitHub's Markdown has it, numbers on the right. */
export function markdownTable({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
