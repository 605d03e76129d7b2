import { unspaced } from './scripts.ts';

// What the index knows a text by. Scripts that put spaces between words are cut into words, the
// others into characters and pairs of them: no list of Japanese words holds what authors write, and
// text and query would be cut at different places.

const runs = new RegExp(
  `([${unspaced}][${unspaced}\\p{M}]*)|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
);

const wordEnd = new RegExp(`(?![${unspaced}])[\\p{L}\\p{N}\\p{M}]$`, 'u');

/** A word that is longer is known by its beginning. */
export const longestTerm = 32;

/** Beginnings of words that are terms themselves, since too many words have them. */
export const longestStart = 2;

/** Letters and numbers that follow each other in one kind of script. */
export interface Run {
  text: string;
  /** Whether it is a word of a script with spaces between words. */
  isWord: boolean;
}

/** The runs of a folded text, in their order. */
export function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(runs), ({ 0: text, 1: together }) => ({
    text,
    isWord: together === undefined,
  }));
}

/** Calls for each term of a word. */
export function eachTermOfWord(word: string, call: (term: string) => void): void {
  call(word.slice(0, longestTerm));
  for (const start of startsOf(word)) call(start);
}

/** Calls for each term of a run that is no word, as often as it occurs. */
export function eachTermTogether(run: string, call: (term: string) => void): void {
  let [last, start] = [0, 0];
  for (const { length } of run) {
    const end = start + length;
    call(run.slice(start, end));
    if (start > 0) call(run.slice(last, end));
    [last, start] = [start, end];
  }
}

/** The pairs of characters in a run of a script without spaces. */
export function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The terms that stand for all words with a short beginning. */
function startsOf(word: string): string[] {
  const starts: string[] = [];
  for (let length = 1; length <= longestStart && length <= word.length; length++) {
    starts.push(startTerm(word.slice(0, length)));
  }
  return starts;
}

/** The term for words that begin so. The marks of this and the next two stand in no word. */
export function startTerm(start: string): string {
  return `${start}*`;
}

/** The term for documents with a tag. */
export function tagTerm(key: string): string {
  return `#${key}`;
}

/** The term for documents of a year. */
export function yearTerm(year: string): string {
  return `@${year}`;
}

/** Whether a word begins at a place of a folded text, rather than going on. */
export function isWordStart(folded: string, index: number): boolean {
  return index === 0 || !wordEnd.test(folded.slice(Math.max(0, index - 2), index));
}
