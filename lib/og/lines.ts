import { graphemesOf, insideWord, mayBreakBetween, type Phrase, phrasesOf } from './phrases.ts';

/** How wide a text is, in parts of the size of its font. */
export type Measure = (text: string) => number;

/** How a text is set. */
export interface Setting {
  lines: string[];
  /** Of the font, in pixels. */
  size: number;
}

/** The sizes that a text may be set in, the largest first, and how many lines it may then have. */
export type Sizes = readonly { size: number; lines: number }[];

/** No title is longer than that many characters before it is measured. */
const longest = 400;

/** What it costs that a line is longer or shorter than the others. */
const unevenness = 120;

/** What breaks may cost in all before a smaller size is better. */
const tolerable = 18;

/**
 * Breaks a text into lines of much the same length, between phrases, in the largest size that has
 * room for it. A text that is too long for the smallest ends with an ellipsis after a whole word.
 *
 * @param width of a line, in pixels.
 */
export function setText(
  text: string,
  language: string,
  { width, sizes, measure }: { width: number; sizes: Sizes; measure: Measure },
): Setting {
  const graphemes = graphemesOf(text.slice(0, 20 * longest));
  const whole = graphemes.slice(0, longest).join('');
  const isWhole = graphemes.length <= longest;
  const ways = isWhole
    ? sizes.flatMap(({ size, lines }) => {
        const way = wayOf(whole, language, { size, lines }, width, measure);
        return way ? [{ ...way, size }] : [];
      })
    : [];
  const [largest] = ways;
  const chosen = ways.find(({ cost }) => cost < tolerable) ?? largest;
  if (chosen) return { lines: chosen.lines, size: chosen.size };
  const smallest = sizes.at(-1) ?? { size: 16, lines: 1 };
  return { lines: shortened(whole, language, smallest, width, measure), size: smallest.size };
}

/** As much of a text as has room in one line, with an ellipsis where that is not all. */
export function shortenedLine(
  text: string,
  language: string,
  { width, measure }: { width: number; measure: Measure },
): string {
  return setText(text, language, { width, measure, sizes: [{ size: 1, lines: 1 }] }).lines[0] ?? '';
}

function shortened(
  text: string,
  language: string,
  room: Sizes[number],
  width: number,
  measure: Measure,
): string[] {
  const phrases = phrasesOf(text, language);
  // Words where there are some: half a word is a last resort.
  const ends = [phrases.map((phrase) => phrase.text), graphemesOf(text)];
  for (const parts of ends) {
    let [fits, fails] = [0, parts.length + 1];
    let best: string[] | undefined;
    while (fails - fits > 1) {
      const middle = (fits + fails) >> 1;
      const start = parts
        .slice(0, middle)
        .join('')
        .replace(/[\s\p{P}]+$/u, '');
      const lines = start === '' ? [] : wayOf(`${start}…`, language, room, width, measure)?.lines;
      if (lines) [fits, best] = [middle, lines];
      else fails = middle;
    }
    // A first word that is longer than everything leaves nothing.
    if (best && best.length > room.lines / 2) return best;
  }
  return ['…'];
}

/** The best way to break a text into as few lines as it needs, or nothing if it needs too many. */
function wayOf(
  text: string,
  language: string,
  { size, lines: most }: Sizes[number],
  width: number,
  measure: Measure,
): Way | undefined {
  const room = width / size;
  const phrases = phrasesOf(text, language)
    .flatMap((phrase) => (measure(phrase.text.trimEnd()) > room ? charactersOf(phrase) : [phrase]))
    .map((phrase) => measured(phrase, measure, room));
  const whole = lengthOf(phrases);
  for (let count = Math.max(1, Math.ceil(whole)); count <= most; count += 1) {
    const way = wayInLines(phrases, count, whole / count);
    if (way) return way;
  }
  return undefined;
}

interface Way {
  lines: string[];
  cost: number;
}

/** A phrase and how much of a line it fills, without and with the space that it ends with. */
interface MeasuredPhrase extends Phrase {
  shown: number;
  full: number;
}

function measured(phrase: Phrase, measure: Measure, room: number): MeasuredPhrase {
  const shown = measure(phrase.text.trimEnd()) / room;
  return { ...phrase, shown, full: measure(phrase.text) / room };
}

function lengthOf(phrases: readonly MeasuredPhrase[]): number {
  const last = phrases.at(-1);
  const full = phrases.reduce((sum, phrase) => sum + phrase.full, 0);
  return last ? full - last.full + last.shown : 0;
}

/** The cheapest way to that many lines, of which each should be as full as `even`. */
function wayInLines(
  phrases: readonly MeasuredPhrase[],
  count: number,
  even: number,
): Way | undefined {
  /** The cheapest ways to set the phrases before one in the lines so far. */
  let ways: (Way | undefined)[] = [{ lines: [], cost: 0 }];
  for (let line = 1; line <= count; line += 1) {
    const next: (Way | undefined)[] = [];
    for (let end = line === count ? phrases.length : line; end <= phrases.length; end += 1) {
      for (let start = end - 1; start >= line - 1; start -= 1) {
        const parts = phrases.slice(start, end);
        const length = lengthOf(parts);
        if (length > 1) break;
        const before = ways[start];
        if (!before) continue;
        const begun = line === 1 ? 0 : (parts[0]?.cost ?? 0);
        // A last line of two characters looks like a mistake.
        const short = line > 1 && line === count && length < 0.2 ? 10 : 0;
        const cost = before.cost + unevenness * (length - even) ** 2 + begun + short;
        if (cost >= (next[end]?.cost ?? Number.POSITIVE_INFINITY)) continue;
        const text = parts.map((part) => part.text).join('');
        next[end] = { lines: [...before.lines, text.trim()], cost };
      }
    }
    ways = next;
  }
  return ways[phrases.length];
}

/** A phrase that is longer than a line, in parts that are never broken: characters, with what clings to them. */
function charactersOf({ text, cost }: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = parts.at(-1);
    if (last && !mayBreakBetween(last.text, grapheme) && last.text.length < 8)
      last.text += grapheme;
    else parts.push({ text: grapheme, cost: last ? insideWord : cost });
  }
  return parts;
}
