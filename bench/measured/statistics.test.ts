import { median, spreadOf } from './statistics.ts';

test.each([
  [[3], 3],
  [[10, 2, 9], 9],
  [[1, 2, 4, 10], 3],
  [[], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('least and most stand beside the median', () => {
  expect(spreadOf([5, 1, 2])).toEqual({ median: 2, least: 1, most: 5, runs: 3 });
});
