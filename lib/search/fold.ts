// Texts and queries are compared in one form: NFKC, lower case, without what is invisible. So ＡＷＳ,
// AWS and aws are one word, and ﾄﾞ is ド. Hiragana and katakana stay apart here, since きり would
// else be found in every リストキリ; a query is tried in the other script when it finds little.

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

/** A folded text that knows where each of its places was in the text. */
export interface FoldedText {
  folded: string;
  /** The place in the text of a place in the folded one, both in UTF-16 code units. */
  originOf(index: number): number;
}

/** A text folded so that what is found in it can be shown as its author wrote it. */
export function foldWithOrigins(text: string): FoldedText {
  let folded = '';
  const origins: number[] = [];
  const append = (part: string, start: number, isSame: boolean) => {
    for (let index = 0; index < part.length; index++) origins.push(isSame ? start + index : start);
    folded += part;
  };
  let end = 0;
  for (const { 0: character, index } of text.matchAll(changing)) {
    append(text.slice(end, index), end, true);
    append(foldCharacter(character), index, false);
    end = index + character.length;
  }
  append(text.slice(end), end, true);
  return { folded, originOf: (index) => origins[index] ?? text.length };
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
