import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from '../visit.ts';

/** A text that is longer, in lines or UTF-16 code units, is parsed in portions. */
const wholeLines = 1_000;
const wholeLength = 60_000;

/** About how long a portion is. */
const portionLines = 400;
const portionLength = 16_000;

/** A piece of a text that starts and ends with a block. */
interface Portion {
  text: string;
  /** Where it starts in the text. */
  offset: number;
  /** Lines before it. */
  lines: number;
  children: RootContent[];
}

/** Parses a piece of the text that starts at an offset of it. */
export type ParsePiece = (piece: string, offset: number) => Root;

/**
 * Parses a long text block by block. The time of micromark grows with the square of the number of
 * blocks that it sees at once; a text of some megabytes would take hours.
 */
export function parseInPortions(text: string, parse: ParsePiece): Root {
  const lineEnds = lineEndsOf(text);
  if (text.length <= wholeLength && lineEnds.length <= wholeLines) return parse(text, 0);
  const portions = portionsOf(text, lineEnds, parse);
  resolveAcross(portions, parse);
  const children = portions.flatMap(({ children, offset, lines }) => {
    for (const child of children) move(child, offset, lines);
    return children;
  });
  const lastStart = lineEnds.at(-2) ?? 0;
  return {
    type: 'root',
    children,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lineEnds.length, column: text.length - lastStart + 1, offset: text.length },
    },
  };
}

/** Where the lines end, with their line breaks; the last one with the text. */
function lineEndsOf(text: string): number[] {
  const ends = Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length);
  return [...ends, text.length];
}

function portionsOf(text: string, lineEnds: number[], parse: ParsePiece): Portion[] {
  const portions: Portion[] = [];
  let [line, offset, scale] = [0, 0, 1];
  while (offset < text.length) {
    let last = line;
    while (
      last + 1 < lineEnds.length &&
      last - line < portionLines * scale &&
      (lineEnds[last] ?? 0) - offset < portionLength * scale
    )
      last += 1;
    const piece = text.slice(offset, lineEnds[last]);
    const { children } = parse(piece, offset);
    // The last block may go on behind the piece.
    const next = last + 1 < lineEnds.length ? children.at(-1)?.position?.start : undefined;
    const isCut = last + 1 < lineEnds.length;
    if (isCut && (children.length < 2 || next === undefined) && children.length > 0) {
      scale *= 2;
      continue;
    }
    const taken = next?.offset === undefined ? piece.length : next.offset - next.column + 1;
    portions.push({
      text: piece.slice(0, taken),
      offset,
      lines: line,
      children: next ? children.slice(0, -1) : children,
    });
    offset += taken;
    line = next ? line + next.line - 1 : last + 1;
    scale = 1;
  }
  return portions;
}

/**
 * A link may be defined in another portion, and is none where its definition is not known. So a
 * portion that may have some is parsed again behind definitions of their names.
 */
function resolveAcross(portions: Portion[], parse: ParsePiece): void {
  const own = portions.map(({ children }) => definedIn(children));
  const all = new Set(own.flatMap((names) => [...names]));
  for (const [index, portion] of portions.entries()) {
    const foreign = [...portion.text.matchAll(/\[((?:\\.|[^[\]\\])+)\]/gs)]
      .map(([, label = '']) => label)
      .filter((label) => all.has(nameOf(label)) && !own[index]?.has(nameOf(label)));
    if (foreign.length === 0) continue;
    const labels = new Map(foreign.map((label) => [nameOf(label), label]));
    // The comment ends the last note, which would go on with an indented line.
    const before = `${[...labels.values()].map((label) => `[${label}]: #\n\n`).join('')}<!---->\n\n`;
    const { children } = parse(before + portion.text, portion.offset - before.length);
    portion.children = children.filter(({ position }) => startOf(position) >= before.length);
    const added = before.split('\n').length - 1;
    for (const child of portion.children) move(child, -before.length, -added);
  }
}

/** The names of links and notes that are defined in blocks; those of notes start with `^`. */
function definedIn(children: RootContent[]): Set<string> {
  const names = new Set<string>();
  for (const child of children) {
    visit(child, (node: Nodes) => {
      if (node.type === 'definition') names.add(node.identifier.toLowerCase());
      if (node.type === 'footnoteDefinition') names.add(`^${node.identifier.toLowerCase()}`);
    });
  }
  return names;
}

/** Labels are the same when they are equal but for case and white space. */
function nameOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

function move(tree: RootContent, offset: number, lines: number): void {
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
  });
}

function startOf(position: RootContent['position']): number {
  return position?.start.offset ?? 0;
}
