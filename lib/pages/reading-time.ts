// Silent reading of prose: Japanese about 500 characters a minute, English about 220 words.
const charactersPerMinute = 500;
const wordsPerMinute = 220;

const cjkCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

const known = new WeakMap<object, number>();

/** Whole minutes that an article takes to read, counted once however many lists show it. */
export function minutesOf(article: { text: string }): number {
  const minutes = known.get(article) ?? readingMinutes(article.text);
  known.set(article, minutes);
  return minutes;
}

/** Whole minutes that a text takes to read, at least one. CJK characters and other words are counted apart. */
export function readingMinutes(text: string): number {
  const characters = text.match(cjkCharacter)?.length ?? 0;
  const words = text.replace(cjkCharacter, ' ').match(word)?.length ?? 0;
  return Math.max(1, Math.round(characters / charactersPerMinute + words / wordsPerMinute));
}
