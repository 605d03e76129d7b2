/** How long an excerpt may be; a CJK character counts for two. */
const longest = 200;

/**
 * The first sentences of a text, as many as fit. A first sentence that is too long is cut between
 * words, never inside a word or a grapheme, and ends with `…`.
 *
 * @param text blocks on lines of their own.
 * @param language a BCP 47 tag, by whose rules sentences and words end.
 */
export function excerptOf(text: string, language: string): string {
  const [first = ''] = text.split('\n').filter(isSentence);
  const sentences = segments(first, language, 'sentence');
  const whole = takeWhileFits(sentences, longest).trim();
  if (whole !== '' || sentences.length === 0) return whole;
  return `${takeWhileFits(segments(first, language, 'word'), longest - 1).trim()}…`;
}

/** A line that is a mere address or a label makes no excerpt. */
function isSentence(line: string): boolean {
  return !/^https?:\/\/\S+$/.test(line) && /[\p{L}\p{N}]/u.test(line);
}

function segments(text: string, language: string, granularity: 'sentence' | 'word'): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function takeWhileFits(pieces: readonly string[], width: number): string {
  let taken = '';
  for (const piece of pieces) {
    if (widthOf(taken + piece) > width) break;
    taken += piece;
  }
  return taken;
}

function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u1100-\uFFEF]/.test(character) ? 2 : 1),
    0,
  );
}
