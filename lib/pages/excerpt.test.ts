import { excerptOf } from './excerpt.ts';

const sentence = 'これは三十文字ほどの長さで書いてみた日本語の文のひとつです。';

describe('an excerpt is as many first sentences as fit', () => {
  test.each([
    ['one that is short', 'One. Two? Three!', 'en', 'One. Two? Three!'],
    ['Japanese', sentence.repeat(4), 'ja', sentence.repeat(3)],
    ['the first block only', 'One.\nTwo.', 'en', 'One.'],
    ['after an address', 'https://example.com/a\nOne.', 'en', 'One.'],
    ['after a mark', '* * *\nOne.', 'en', 'One.'],
    [
      'an address with words',
      'See https://example.com/a now.',
      'en',
      'See https://example.com/a now.',
    ],
    ['nothing', '', 'en', ''],
    ['no words', '---\n!!', 'ja', ''],
    ['white space around it', '  One. ', 'en', 'One.'],
  ])('%s', (_, text, language, excerpt) => {
    expect(excerptOf(text, language)).toBe(excerpt);
  });

  test('whole sentences only, up to 200 columns', () => {
    const sentenceOf = (length: number) => `A${'a'.repeat(length - 2)}.`;
    const two = `${sentenceOf(99)} ${sentenceOf(99)}`;
    expect(excerptOf(two, 'en')).toBe(two);
    expect(excerptOf(`${two} B.`, 'en')).toBe(two);
    expect(excerptOf(`${sentenceOf(99)} ${sentenceOf(101)}`, 'en')).toBe(sentenceOf(99));
  });
});

describe('a first sentence that is too long', () => {
  test('is cut between words', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    const excerpt = excerptOf(words, 'en');
    expect(excerpt).toMatch(/^word0 word1 .* word\d+…$/);
    expect(words.startsWith(`${excerpt.slice(0, -1)} `)).toBe(true);
    expect(excerpt.length).toBeGreaterThan(180);
    expect(excerpt.length).toBeLessThanOrEqual(200);
  });

  test('is as long as it may be, and has no space before its end', () => {
    expect(excerptOf('a '.repeat(200), 'en')).toBe(`${'a '.repeat(99)}a…`);
    expect(excerptOf('ab '.repeat(200), 'en')).toBe(`${'ab '.repeat(65)}ab…`);
  });

  test('is cut between Japanese words, which count for two columns a letter', () => {
    const text = 'リポジトリの信頼性について考えながら'.repeat(10);
    const excerpt = excerptOf(text, 'ja');
    expect(excerpt.endsWith('…')).toBe(true);
    expect(excerpt.length).toBeGreaterThan(90);
    expect(excerpt.length).toBeLessThanOrEqual(100);
    const ends = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(
      ({ index }) => index,
    );
    expect(ends).toContain(excerpt.length - 1);
  });

  test.each([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag', '🇯🇵'],
    ['a tone of skin', '👍🏽'],
    ['a combining letter', 'か\u3099'],
    ['a kanji beyond the first plane', '𠮷'],
  ])('is not cut inside %s', (_, grapheme) => {
    const excerpt = excerptOf(`海${grapheme.repeat(300)}`, 'ja');
    expect(excerpt).toMatch(/^海.+…$/u);
    const taken = excerpt.slice('海'.length, -1);
    expect(taken).toBe(grapheme.repeat(taken.length / grapheme.length));
  });
});
