import { closeGaps, fold } from './fold.ts';
import { longestStart, longestTerm, pairsOf, runsOf, startTerm } from './terms.ts';

/** What a term of a query asks of the index; documents have to have all of it. */
export type Part =
  /** A term that stands in the index. */
  | { kind: 'term'; term: string }
  /** A whole word. */
  | { kind: 'word'; term: string }
  /** A word that begins so, since the last word of a query may not be finished. */
  | { kind: 'start'; term: string };

/** What has to stand in a document: a word between spaces, or more of them between quotes. */
export interface QueryTerm {
  /** As it stands in a folded text. */
  text: string;
  parts: Part[];
  /** Whether it begins with a word, so that it is looked for where words begin. */
  beginsWord: boolean;
  /** Whether documents that have all parts surely have the term. */
  isExact: boolean;
}

/** Of what is longer, people read the beginning too. */
const longestQuery = 120;

/** How many pairs of a long run are looked up; the text itself is compared anyway. */
const mostPairs = 6;

/** The terms of what a reader has typed; what has no letter or number is none. */
export function termsOfQuery(query: string): QueryTerm[] {
  return termsOfFolded(fold(query.slice(0, longestQuery)));
}

/** The same of a text that is folded. */
export function termsOfFolded(folded: string): QueryTerm[] {
  return Array.from(folded.matchAll(/"([^"]+)"?|[^\s"]+/g), ([word, quoted]) =>
    termOf(closeGaps((quoted ?? word).trim().replace(/\s+/g, ' '))),
  ).filter(({ parts }) => parts.length > 0);
}

function termOf(text: string): QueryTerm {
  const runs = runsOf(text);
  const last = runs.at(-1);
  // A word that something follows is whole.
  const isOpen = last?.isWord === true && text.endsWith(last.text);
  const parts = runs.flatMap((run): Part[] => {
    if (!run.isWord) return gramsOf(run.text).map((term) => ({ kind: 'term', term }));
    const term = run.text.slice(0, longestTerm);
    if (run !== last || !isOpen) return [{ kind: 'word', term }];
    return [{ kind: 'start', term }];
  });
  const [first] = runs;
  return {
    text,
    parts,
    beginsWord: first?.isWord === true && text.startsWith(first.text),
    isExact: parts.length === 1 && first?.text === text && text.length <= longestTerm,
  };
}

/** The pairs by which a run is found, those of a long one spread over it. */
function gramsOf(run: string): string[] {
  const pairs = [...new Set(pairsOf(run))];
  if (pairs.length === 0) return [run];
  if (pairs.length <= mostPairs) return pairs;
  const step = (pairs.length - 1) / (mostPairs - 1);
  return Array.from({ length: mostPairs }, (_, index) => pairs[Math.round(index * step)] ?? '');
}

/** The term that stands for a short beginning of words, if the index has one for it. */
export function startTermOf(start: string): string | undefined {
  return start.length <= longestStart ? startTerm(start) : undefined;
}
