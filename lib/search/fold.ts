// Texts and queries are compared in one form: NFKC, lower case, without what is invisible. So ＡＷＳ,
// AWS and aws are one word, and ﾄﾞ is ド. Hiragana and katakana stay apart here, since きり would
// else be found in every リストキリ; a query is tried in the other script when it finds little.

import { unspaced } from './scripts.ts';

/** What joins the character before it: marks, and the half of a syllable that follows another. */
const joins = '\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f';

const joining = new RegExp(`[${joins}]`, 'u');

/** A character that may change, with what joins it. Everything else is its own folded form. */
const changing = new RegExp(
  `[^${joins}][${joins}]+|\\p{Changes_When_NFKC_Casefolded}[${joins}]*`,
  'gu',
);

/** The same for a text in which nothing joins, as most are: it takes half the time. */
const changingAlone = /\p{Changes_When_NFKC_Casefolded}/gu;

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/** A text in the form in which texts are compared. */
export function fold(text: string): string {
  return text.replace(changingIn(text), foldCharacter);
}

function changingIn(text: string): RegExp {
  return joining.test(text) ? changing : changingAlone;
}

const spaces = / +/g;
const letterAtEnd = /[\p{L}\p{N}]$/u;
const letterAtStart = /^[\p{L}\p{N}]/u;
const unspacedAtEnd = new RegExp(`[${unspaced}]$`, 'u');
const unspacedAtStart = new RegExp(`^[${unspaced}]`, 'u');

/**
 * What stands for spaces in a folded text: nothing between scripts, where some authors put one
 * (`S3 バケット`) and others leave it to the browser (`S3バケット`).
 */
function gapAt(gap: string, index: number, text: string): string {
  const [before, after] = [
    text.slice(Math.max(0, index - 2), index),
    text.slice(index + gap.length, index + gap.length + 2),
  ];
  const isGap =
    unspacedAtEnd.test(before) !== unspacedAtStart.test(after) &&
    letterAtEnd.test(before) &&
    letterAtStart.test(after);
  return isGap ? '' : gap;
}

/** A text in which something is looked for: folded, and without spaces between scripts. */
export function foldText(text: string): string {
  return closeGaps(fold(text));
}

/** A folded text without spaces between scripts. */
export function closeGaps(folded: string): string {
  return folded.replace(spaces, gapAt);
}

/** What {@link foldText} gives, with the place that each of its code units had in the text. */
export interface FoldedText {
  folded: string;
  originOf(index: number): number;
}

/** A text folded so that what is found in it can be shown as its author wrote it. */
export function foldWithOrigins(text: string): FoldedText {
  const first = replaced(text, changingIn(text), foldCharacter);
  const second = replaced(first.text, spaces, gapAt);
  return {
    folded: second.text,
    originOf: (index) => first.originOf(second.originOf(index)),
  };
}

/** A text with parts of it replaced, and where the rest of it was. */
function replaced(
  text: string,
  pattern: RegExp,
  replacement: (part: string, index: number, text: string) => string,
) {
  let result = '';
  let end = 0;
  // A part begins at a place of the result and at one of the text, and goes on alike in both or not.
  const parts: { at: number; from: number; isSame: boolean }[] = [];
  const append = (part: string, from: number, isSame: boolean) => {
    if (part !== '') parts.push({ at: result.length, from, isSame });
    result += part;
  };
  for (const { 0: part, index } of text.matchAll(pattern)) {
    const other = replacement(part, index, text);
    if (other === part) continue;
    append(text.slice(end, index), end, true);
    append(other, index, false);
    end = index + part.length;
  }
  append(text.slice(end), end, true);
  const originOf = (place: number) => {
    if (place >= result.length) return text.length;
    let [low, high] = [0, parts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.at ?? 0) <= place) low = middle;
      else high = middle;
    }
    const { at, from, isSame } = parts[low] ?? { at: 0, from: 0, isSame: true };
    return isSame ? from + place - at : from;
  };
  return { text: result, originOf };
}

function foldCharacter(character: string): string {
  return character.normalize('NFKC').toLowerCase().replace(invisible, '');
}

/** A folded text in hiragana where it is in katakana. */
export function inHiragana(folded: string): string {
  return folded.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** A folded text in katakana where it is in hiragana. */
export function inKatakana(folded: string): string {
  return folded.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
