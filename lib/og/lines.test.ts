import { setText, shortenedLine } from './lines.ts';

/** As if every Japanese character were as wide as high, and every other half as wide. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);

const set = (text: string, language = 'ja', width = 1000) =>
  setText(text, language, {
    width,
    measure,
    sizes: [
      { size: 100, lines: 2 },
      { size: 50, lines: 4 },
    ],
  });

test.each([
  ['a short one stays on one line', '海へ', 100, ['海へ']],
  [
    'lines of much the same length',
    '夏の終わりに海辺で拾った石',
    100,
    ['夏の終わりに', '海辺で拾った石'],
  ],
  ['after a comma', '開発環境を、更新して直す', 100, ['開発環境を、', '更新して直す']],
  ['smaller, before a compound is torn', '暗号化関数化学式計算', 100, ['暗号化関数化学式計算']],
  [
    'English in words',
    'The long way from a file to a page',
    100,
    ['The long way from', 'a file to a page'],
  ],
  [
    'a word that is longer than a line',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    50,
    ['Donaudampfschifffahrt', 'sgesellschaftskapitän'],
  ],
])('%s: %s', (_, text, size, lines) => {
  expect(set(text)).toEqual({ size, lines });
});

test('one that is too long ends with an ellipsis, after a whole word', () => {
  const { lines, size } = set('Rain and wind and snow and sun and '.repeat(12).trim(), 'en');
  expect(size).toBe(50);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toMatch(/(?:^| )(?:Rain|wind|snow|sun|and)…$/);
});

test.each([
  ['10,000 characters', 'あ'.repeat(10_000)],
  ['10,000 emoji of seven code points', '👨‍👩‍👧‍👦'.repeat(10_000)],
  ['10,000 marks over a letter', `a${'\u0301'.repeat(10_000)}`],
  ['10,000 brackets', '（'.repeat(10_000)],
])('%s take no time', (_, text) => {
  const start = performance.now();
  expect(set(text).lines.length).toBeLessThanOrEqual(4);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('no line is cut inside a character', () => {
  const whole = '👨‍👩‍👧‍👦'.repeat(100);
  const { lines } = set(whole);
  expect(`${whole}…`).toContain(lines[0]);
  expect(lines.join('').replaceAll('👨‍👩‍👧‍👦', '').replace('…', '')).toBe('');
});

test.each([
  ['as it is', '#AWS #海', 20, '#AWS #海'],
  ['with an ellipsis', '#AWS #海 #とても長いタグの名前', 8, '#AWS #海…'],
])('a line of a width: %s', (_, text, width, expected) => {
  expect(shortenedLine(text, 'ja', { width, measure })).toBe(expected);
});
