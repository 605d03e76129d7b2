// Texts and queries are compared in one form: NFKC, lower case, without what is invisible. So ＡＷＳ,
// AWS and aws are one word, and ﾄﾞ is ド. Hiragana and katakana stay apart here, since きり would
// else be found in every リストキリ; a query is tried in the other script when it finds little.

import { unspaced } from './scripts.ts';

/** What joins the character before it: marks, and the half of a syllable that follows another. */
const joins = '\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f';

/** A character that may change, with what joins it. Everything else is its own folded form. */
const changing = new RegExp(
  `[^${joins}][${joins}]+|\\p{Changes_When_NFKC_Casefolded}[${joins}]*`,
  'gu',
);

const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/** A text in the form in which texts are compared. */
export function fold(text: string): string {
  return text.replace(changing, foldCharacter);
}

/**
 * Spaces that some authors put between scripts (`S3 バケット`) and others leave to the browser
 * (`S3バケット`).
 */
const gaps = new RegExp(
  `(?<=[${unspaced}]) +(?=(?![${unspaced}])[\\p{L}\\p{N}])|(?<=(?![${unspaced}])[\\p{L}\\p{N}]) +(?=[${unspaced}])`,
  'gu',
);

/** A text in which something is looked for: folded, and without spaces between scripts. */
export function foldText(text: string): string {
  return closeGaps(fold(text));
}

/** A folded text without spaces between scripts. */
export function closeGaps(folded: string): string {
  return folded.replace(gaps, '');
}

/** What {@link foldText} gives, with the place that each of its code units had in the text. */
export interface FoldedText {
  folded: string;
  originOf(index: number): number;
}

/** A text folded so that what is found in it can be shown as its author wrote it. */
export function foldWithOrigins(text: string): FoldedText {
  const first = replaced(text, changing, foldCharacter);
  const second = replaced(first.text, gaps, () => '');
  const originOf = (index: number) =>
    first.origins[second.origins[index] ?? first.text.length] ?? text.length;
  return { folded: second.text, originOf };
}

function replaced(text: string, pattern: RegExp, replacement: (part: string) => string) {
  let result = '';
  const origins: number[] = [];
  let end = 0;
  const keep = (to: number) => {
    for (let place = end; place < to; place++) origins.push(place);
    result += text.slice(end, to);
  };
  for (const { 0: part, index } of text.matchAll(pattern)) {
    keep(index);
    const other = replacement(part);
    for (let length = 0; length < other.length; length++) origins.push(index);
    result += other;
    end = index + part.length;
  }
  keep(text.length);
  return { text: result, origins };
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
