import type { FoldedText } from './fold.ts';
import type { QueryTerm } from './query.ts';
import { isWordStart } from './terms.ts';

/** A piece of a text that is shown, marked where it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** How much of a text is shown, in characters. */
const excerptLength = 140;

/** How much of that stands before what was found. */
const before = 36;

/** The places where a term stands in a folded text. */
export function* placesOf({ text, beginsWord }: QueryTerm, folded: string): Generator<number> {
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + 1)) {
    if (!beginsWord || isWordStart(folded, at)) yield at;
  }
}

/** Whether a term stands in a folded text. */
export function standsIn(term: QueryTerm, folded: string): boolean {
  return placesOf(term, folded).next().done !== true;
}

/** A whole text with its marks. */
export function markedText(text: string, folded: FoldedText, terms: readonly QueryTerm[]): Piece[] {
  return piecesOf(text, 0, text.length, rangesIn(text, folded, terms));
}

/**
 * The part of a text in which most of the terms stand, with its marks; its beginning where none
 * does. It is cut between words, with `…` where more follows.
 */
export function markedExcerpt(
  text: string,
  folded: FoldedText,
  terms: readonly QueryTerm[],
  language: string,
): Piece[] {
  const ranges = rangesIn(text, folded, terms);
  const found = bestOf(ranges);
  let start = Math.max(0, found - before);
  let end = Math.min(text.length, start + excerptLength);
  start = Math.max(0, Math.min(start, end - excerptLength));
  const around = Math.max(0, start - before);
  const cuts = wordEndsOf(text.slice(around, end + before), language).map((cut) => cut + around);
  if (start > 0) start = cuts.find((cut) => cut >= start && cut <= found) ?? start;
  if (end < text.length) end = cuts.findLast((cut) => cut <= end && cut > found) ?? end;
  const pieces = piecesOf(text, start, end, ranges);
  if (start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (end < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

interface Range {
  start: number;
  end: number;
  term: number;
}

/** Where the terms stand in a text as its author wrote it. */
function rangesIn(
  text: string,
  { folded, originOf }: FoldedText,
  terms: readonly QueryTerm[],
): Range[] {
  return terms
    .flatMap((term, index) =>
      Array.from(placesOf(term, folded), (place) => {
        const start = originOf(place);
        // A space between scripts that follows is none of it.
        const found = text.slice(start, originOf(place + term.text.length)).trimEnd();
        return { start, end: start + found.length, term: index };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/** Where to begin, so that the most different terms are seen. */
function bestOf(ranges: readonly Range[]): number {
  let [best, most] = [ranges[0]?.start ?? 0, 0];
  const seen = new Map<number, number>();
  let first = 0;
  for (const { end, term } of ranges) {
    seen.set(term, (seen.get(term) ?? 0) + 1);
    for (let range = ranges[first]; range && end - range.start > excerptLength - before; ) {
      const left = (seen.get(range.term) ?? 1) - 1;
      if (left === 0) seen.delete(range.term);
      else seen.set(range.term, left);
      range = ranges[++first];
    }
    if (seen.size > most) [best, most] = [ranges[first]?.start ?? 0, seen.size];
  }
  return best;
}

function piecesOf(text: string, start: number, end: number, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  const append = (to: number, isMarked: boolean, from: number) => {
    const part = text.slice(from, to).replace(/\s+/g, ' ');
    if (part !== '') pieces.push({ text: part, isMarked });
  };
  let position = start;
  for (const range of ranges) {
    const [from, to] = [Math.max(range.start, position), Math.min(range.end, end)];
    if (to <= from) continue;
    append(from, false, position);
    append(to, true, from);
    position = to;
  }
  append(end, false, position);
  return pieces;
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordEndsOf(text: string, language: string): number[] {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);
}
