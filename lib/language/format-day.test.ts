import { parsePostDate } from '../posts/post-date.ts';
import { formatDay } from './format-day.ts';

test.each([
  ['2020-01-28T00:21:52+09:00', '2020年1月28日', 'January 28, 2020'],
  ['2019-12-31T23:59:59-08:00', '2019年12月31日', 'December 31, 2019'],
  ['2024-02-29T00:00:00Z', '2024年2月29日', 'February 29, 2024'],
])('the day of %s is the author’s: %s, %s', (text, ja, en) => {
  const date = parsePostDate(text, 'UTC');
  if (!date) throw new Error(text);
  expect(formatDay(date, 'ja')).toBe(ja);
  expect(formatDay(date, 'en')).toBe(en);
});
