/** A part of a line that is not broken, and what it costs the eye to begin a line with it. */
export interface Phrase {
  text: string;
  /** 0 where a sentence or word ends; from 10 on inside what belongs together. */
  cost: number;
}

/** What a break inside a word costs; done where a word is longer than a line. */
export const insideWord = 40;

// What begins no line and what ends none: kinsoku, after JLREQ and the requirements for Chinese.
const beginsNoLine =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！‥…‼⁇⁈⁉ー゛゜ヽヾゝゞ々〻〜～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ｡｣､･ｧ-ｯｰﾞﾟ,.:;?!%％℃]/u;
const endsNoLine = /[\p{Ps}\p{Pi}#＃@$¥￥£€]$/u;

const endsSentence = /[、。，．？！‥…：；,.:;?!]\s*$/u;
const endsClause = /[\p{Pe}\p{Pf}・／]\s*$/u;
const opens = /^[\p{Ps}\p{Pi}]/u;
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const beginsWithHiragana = /^\p{Script=Hiragana}/u;
const endsWithHiragana = /\p{Script=Hiragana}$/u;
const beginsWithKatakana = /^\p{Script=Katakana}/u;
const endsWithKatakana = /[\p{Script=Katakana}ー]$/u;
const beginsWithHan = /^\p{Script=Han}/u;
const endsWithHan = /\p{Script=Han}$/u;
const beginsWithHangul = /^\p{Script=Hangul}/u;
const endsWithHangul = /\p{Script=Hangul}$/u;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const beginsWithNumber = /^\p{N}/u;
const endsWithNumber = /\p{N}$/u;

/** Words in hiragana that a phrase begins with; all others lean on the word before them. */
const independent = new Set(
  'ため こと もの とき よう いい よい どこ どう なぜ なに だれ いつ これ それ あれ この その あの ここ そこ まず もう ほぼ また さて もし もっと ずっと やっと ちょっと たぶん いろいろ さまざま たくさん または および そして しかし すべて みんな ひとつ ふたつ はじめ はじめて まとめ つくる できる わかる わたし ぼく'.split(
    ' ',
  ),
);

/** Particles of Chinese, which belong to the word before them. */
const leaning = /^[的了吗嗎呢吧地得着著过過们們]$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * A text in the parts that a line may be broken between. Joined, they are the text.
 *
 * Japanese is broken where a phrase begins: words that a dictionary finds, with the particles and
 * endings that lean on them.
 */
export function phrasesOf(text: string, language: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { segment } of segmenter(language, 'word').segment(text)) {
    const last = phrases.at(-1);
    const cost = last ? costOf(last.text, segment) : 0;
    if (last && cost >= insideWord) last.text += segment;
    else phrases.push({ text: segment, cost });
  }
  return phrases;
}

/** The characters of a text as readers count them. */
export function graphemesOf(text: string): string[] {
  if (/^[ -~]*$/.test(text)) return [...text];
  return [...segmenter('en', 'grapheme').segment(text)].map(({ segment }) => segment);
}

/** Whether a line may end with one text and the next begin with the other, where it has to. */
export function mayBreakBetween(before: string, after: string): boolean {
  return !beginsNoLine.test(after) && !endsNoLine.test(before);
}

function costOf(before: string, after: string): number {
  if (/^\s/u.test(after)) return insideWord;
  if (!mayBreakBetween(before, after)) return insideWord;
  if (/\s$/u.test(before)) return costAfterSpace(before, after);
  if (!wide.test(lastOf(before)) && !wide.test(after)) return costInLatin(before);
  if (endsSentence.test(before)) return 0;
  if (endsClause.test(before)) return 2;
  if (opens.test(after)) return 2;
  if (beginsWithHangul.test(after) && endsWithHangul.test(before)) return insideWord;
  if (beginsWithHiragana.test(after)) return costBeforeHiragana(before, after);
  if (endsWithHiragana.test(before)) {
    // お勉強, ご案内
    if (/(?:^|[^\p{Script=Hiragana}])[おご]$/u.test(before)) return insideWord;
    return before.endsWith('の') || before.endsWith('な') ? 3 : 1.5;
  }
  if (leaning.test(after)) return insideWord;
  if (beginsWithNumber.test(after) && /[第約全計]$/u.test(before)) return insideWord;
  if (endsWithNumber.test(before)) return insideWord;
  if (beginsWithKatakana.test(after) && endsWithKatakana.test(before)) {
    return runOf(before, /[\p{Script=Katakana}ー]+$/u) > 2 && after.length > 2 ? 9 : insideWord;
  }
  if (beginsWithHan.test(after) && endsWithHan.test(before)) {
    return runOf(before, /\p{Script=Han}+$/u) > 1 && after.length > 1 ? 6 : 20;
  }
  return 6;
}

function costAfterSpace(before: string, after: string): number {
  if (endsSentence.test(before)) return 0;
  // A particle that follows a word in Latin letters, and a dash between two halves of a title.
  if (beginsWithHiragana.test(after) && !independent.has(after)) return 12;
  return /^[\p{S}\p{Pd}|/&*]+$/u.test(after) ? 6 : 1;
}

/** Between letters without a space a line ends after a hyphen or a stroke, as in `CI/CD`. */
function costInLatin(before: string): number {
  if (/[^\s\p{Pd}/][\p{Pd}/]$/u.test(before)) return 6;
  return /—$/u.test(before) ? 2 : insideWord;
}

function costBeforeHiragana(before: string, after: string): number {
  if (!hiraganaOnly.test(after) || !independent.has(after)) return insideWord;
  return endsWithHiragana.test(before) ? 3 : 6;
}

function runOf(text: string, run: RegExp): number {
  return run.exec(text)?.[0].length ?? 0;
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}

function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const name = `${language} ${granularity}`;
  const known = segmenters.get(name) ?? made(language, granularity);
  segmenters.set(name, known);
  return known;
}

/** Authors may write a language that no library knows. */
function made(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter('en', { granularity });
  }
}
