import { count, megabytes, ratio, secondsOf } from './units.ts';

test.each([
  [secondsOf({ median: 1.25, least: 1.25, most: 1.25, runs: 1 }), '1.3 s'],
  [secondsOf({ median: 2, least: 1.96, most: 3, runs: 3 }), '2.0 s (2.0–3.0)'],
  [megabytes(1_234_567), '1.2 MB'],
  [megabytes(512_000_000), '512 MB'],
  [count(1888.4), '1,888'],
  [ratio(1, 4), '0.25'],
  [ratio(1, undefined), '–'],
  [ratio(1, 0), '–'],
])('%s', (written, expected) => {
  expect(written).toBe(expected);
});
