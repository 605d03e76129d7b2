import { soundRange } from './range.ts';

test.each([
  ['bytes=0-99', undefined, 'bytes=0-99'],
  ['bytes=100-', undefined, 'bytes=100-'],
  ['bytes=100-', '"a"', 'bytes=100-'],
  // Of another file.
  ['bytes=100-', '"b"', undefined],
  ['bytes=100-', 'Mon, 01 Jan 2024 00:00:00 GMT', undefined],
  // Ends before it begins.
  ['bytes=5-2', undefined, undefined],
  // What a server may answer with the whole: the end, several parts, other units.
  ['bytes=-500', undefined, undefined],
  ['bytes=0-1,5-9', undefined, undefined],
  ['lines=1-2', undefined, undefined],
  ['bytes=0-99999999999999999999', undefined, undefined],
  [undefined, undefined, undefined],
])('%p, if it is %p', (range, condition, expected) => {
  expect(soundRange(range, condition, '"a"')).toBe(expected);
});
