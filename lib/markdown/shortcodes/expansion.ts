import type { Range } from './call.ts';

/** A part of an expanded text, and where it comes from. */
export interface Piece extends Range {
  text: string;
  /** Whether `text` is what stands in the source from `start` to `end`. */
  verbatim: boolean;
}

/** A text with its calls expanded. */
export interface Expansion {
  text: string;
  /** Where in the source something of the expanded text comes from. */
  sourceRange(range: Range): Range;
}

/** Puts pieces together to a text that knows where each of its characters comes from. */
export function joinPieces(pieces: readonly Piece[]): Expansion {
  const filled = pieces.filter((piece) => piece.text !== '');
  const starts: number[] = [];
  let length = 0;
  for (const piece of filled) {
    starts.push(length);
    length += piece.text.length;
  }
  return {
    text: filled.map((piece) => piece.text).join(''),
    sourceRange: ({ start, end }) => {
      const from = sourceOf(start, 'start');
      return { start: from, end: Math.max(from, end > start ? sourceOf(end - 1, 'end') : from) };
    },
  };

  function sourceOf(offset: number, side: 'start' | 'end'): number {
    const index = lastNotAfter(starts, offset);
    const piece = filled[index];
    if (!piece) return offset;
    if (!piece.verbatim) return piece[side];
    const within = offset - (starts[index] ?? 0) + (side === 'end' ? 1 : 0);
    return Math.min(piece.start + within, piece.end);
  }
}

/** Pieces without the white space before the first and after the last word. */
export function trimPieces(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '');
  return pieces.slice(Math.max(first, 0), last + 1).map((piece, index, { length }) => {
    const from = index === 0 ? piece.text.length - piece.text.trimStart().length : 0;
    const to = index === length - 1 ? piece.text.trimEnd().length : piece.text.length;
    const { start, end, text, verbatim } = piece;
    const range = verbatim ? { start: start + from, end: start + to } : { start, end };
    return { ...range, text: text.slice(from, to), verbatim };
  });
}

/** The index of the last of some growing numbers that is not above a number; 0 where all are. */
export function lastNotAfter(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}
