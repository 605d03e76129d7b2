import type { SearchDocument } from '#lib/search/index-format.ts';

/** Something to look for, with the documents that hold it. */
export interface Query {
  kind: string;
  text: string;
  /** Their URLs. */
  relevant: ReadonlySet<string>;
}

const japaneseWord = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{2,}$/u;

/** How queries of each kind are drawn from a text. */
const kinds: Readonly<Record<string, (text: string, random: () => number) => string[]>> = {
  word: (text) =>
    Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(text))
      .filter(({ segment, isWordLike }) => isWordLike && japaneseWord.test(segment))
      .map(({ segment }) => segment),
  compound: (text) =>
    (text.match(/[\p{sc=Han}\p{sc=Katakana}ー]{4,}/gu) ?? []).filter(
      (run) => /\p{sc=Han}/u.test(run) && /\p{sc=Katakana}/u.test(run),
    ),
  katakana: (text) => text.match(/[\p{sc=Katakana}ー]{3,}/gu) ?? [],
  kanji: (text, random) =>
    (text.match(/\p{sc=Han}{2,}/gu) ?? []).map((run) => {
      const length = Math.min(run.length, 2 + Math.floor(random() * 5));
      const start = Math.floor(random() * (run.length - length + 1));
      return run.slice(start, start + length);
    }),
  Latin: (text, random) =>
    (text.match(/(?<![\p{L}\p{N}])[A-Za-z]{3,}(?![\p{L}\p{N}])/gu) ?? []).map((word) =>
      random() < 0.5 ? word : word.slice(0, 3 + Math.floor(random() * (word.length - 2))),
    ),
};

/** Queries of all kinds in equal numbers, always the same for the same documents. */
export function drawQueries(documents: readonly SearchDocument[], count: number): Query[] {
  const random = randomFrom(20_261_123);
  const texts = documents.map((document) => ({ url: document.url, text: plain(document) }));
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const drawn = new Map<string, Query>();
  const names = Object.keys(kinds);
  for (let tries = 0; drawn.size < count && tries < count * 100; tries++) {
    const kind = names[drawn.size % names.length] ?? '';
    const text = pick(kinds[kind]?.(pick(texts)?.text ?? '', random) ?? []);
    if (text === undefined || drawn.has(text)) continue;
    const relevant = texts.filter((each) => holds(each.text, text)).map(({ url }) => url);
    drawn.set(text, { kind, text, relevant: new Set(relevant) });
  }
  return [...drawn.values()];
}

/** What plain search looks through. It shares nothing with the search that is measured. */
function plain({ title, tags, text }: SearchDocument): string {
  return [title, ...tags.map(({ name }) => name), text].join('\n').normalize('NFKC').toLowerCase();
}

/** Whether a text holds another; words of Latin letters count from where they begin. */
function holds(text: string, looked: string): boolean {
  const wanted = looked.normalize('NFKC').toLowerCase();
  if (!text.includes(wanted)) return false;
  if (!/^[a-z]/.test(wanted)) return true;
  return new RegExp(`(?<![\\p{sc=Latin}\\p{N}])${wanted}`, 'u').test(text);
}

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
