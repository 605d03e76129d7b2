import { readingMinutes } from './reading-time.ts';

test.each([
  ['nothing', '', 1],
  ['a word', 'hello', 1],
  ['220 English words a minute', 'word '.repeat(660), 3],
  ['500 Japanese characters a minute', 'あ漢ア'.repeat(500), 3],
  ['both, added up', `${'あ'.repeat(500)} ${'word '.repeat(220)}`, 2],
  ['a word with an apostrophe or a point is one', "don't v1.2 well-known ".repeat(220), 3],
  ['numbers are words', '2024 '.repeat(440), 2],
  ['marks are none', '。、！？ … — '.repeat(1000), 1],
  ['Korean counts by character', '한'.repeat(1000), 2],
  ['half a minute is rounded', 'あ'.repeat(749), 1],
  ['and more than that too', 'あ'.repeat(750), 2],
])('%s', (_, text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
