import type { Comparison, FoundDifference } from './compare.ts';
import { kinds } from './inventory.ts';
import { rules } from './rules.ts';

/** How much of an address or a text is shown. */
const shownLength = 120;

/** A comparison as lines for a terminal: the counts, then what is not explained, then what is. */
export function report({ posts, hidden, counts, differences }: Comparison): string {
  const width = Math.max(...kinds.map((kind) => kind.length));
  const rows = kinds.map((kind) => {
    const { inSource, onPage } = counts[kind];
    return row(kind.padEnd(width), String(inSource), String(onPage));
  });
  const open = differences.filter(({ reason }) => reason === undefined);
  const explained = rules.flatMap(({ reason }) => {
    const lines = differences.filter((difference) => difference.reason === reason).map(line);
    return lines.length === 0 ? [] : ['', `${lines.length} explained: ${reason}`, ...lines];
  });
  return [
    `${posts} posts with a page, ${hidden} without`,
    '',
    row(' '.repeat(width), 'sources', 'pages'),
    ...rows,
    '',
    `${open.length} differences that nothing explains`,
    ...open.map(line),
    ...explained,
  ].join('\n');
}

function row(...cells: string[]): string {
  return cells.map((cell) => cell.padStart(8)).join('  ');
}

function line({ file, kind, key, inSource, onPage }: FoundDifference): string {
  const text = key.replace(/\s+/g, ' ');
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  return `  ${file}: ${kind}, ${inSource} in the source, ${onPage} on the page: ${shown}`;
}
