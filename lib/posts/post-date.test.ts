import { dayOf, parsePostDate, postDateAt, yearOf } from './post-date.ts';

describe('parsePostDate', () => {
  test.each([
    // With a zone: the author's own offset stays.
    ['2024-05-06T07:08:09+09:00', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06T07:08:09+0900', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06T07:08:09+09', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06 07:08:09 +0900', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06T07:08:09-05:30', '2024-05-06T07:08:09-05:30'],
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09+00:00'],
    ['2024-05-06t07:08:09z', '2024-05-06T07:08:09+00:00'],
    ['2024-05-06T07:08:09.999Z', '2024-05-06T07:08:09+00:00'],
    ['2024-05-06T9:14:26+09:00', '2024-05-06T09:14:26+09:00'],
    ['2024-12-31T23:59:59+23:59', '2024-12-31T23:59:59+23:59'],
    ['2024-05-06T09:14+09:00', '2024-05-06T09:14:00+09:00'],
    // Without one: that of the site.
    ['2024-05-06T07:08:09', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06 07:08:09', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06 09:14', '2024-05-06T09:14:00+09:00'],
    ['2024-05-06', '2024-05-06T00:00:00+09:00'],
    ['2024-5-6', '2024-05-06T00:00:00+09:00'],
    ['2024/05/06', '2024-05-06T00:00:00+09:00'],
    [' 2024-05-06 ', '2024-05-06T00:00:00+09:00'],
    // Leap days, and years that Date.UTC would take for others.
    ['2024-02-29', '2024-02-29T00:00:00+09:00'],
    ['2000-02-29', '2000-02-29T00:00:00+09:00'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00+00:00'],
  ])('%j is %s', (text, expected) => {
    const date = parsePostDate(text, 'Asia/Tokyo');
    expect(date?.text).toBe(expected);
    expect(date?.time).toBe(Date.parse(expected));
  });

  test.each([
    ['no words', 'yesterday'],
    ['no year alone', '2024'],
    ['no thirteenth month', '2024-13-01'],
    ['no thirtieth of February', '2024-02-30'],
    ['no leap day in 1900', '1900-02-29'],
    ['no day 0', '2024-05-00'],
    ['no hour 24', '2024-05-06T24:00:00'],
    ['no minute 60', '2024-05-06T07:60:00'],
    ['no second 60', '2024-05-06T07:08:60'],
    ['no offset of a day', '2024-05-06T07:08:09+24:00'],
    ['no offset of 60 minutes', '2024-05-06T07:08:09+09:60'],
    ['no zone by name', '2024-05-06T07:08:09 JST'],
    ['nothing after it', '2024-05-06T07:08:09+09:00 or so'],
    ['not empty', ''],
  ])('takes %s: %j', (_, text) => {
    expect(parsePostDate(text, 'Asia/Tokyo')).toBeUndefined();
  });

  test.each([
    ['winter', 'America/New_York', '2024-01-15T12:00', '2024-01-15T12:00:00-05:00'],
    ['summer', 'America/New_York', '2024-07-15T12:00', '2024-07-15T12:00:00-04:00'],
    ['the hour before summer', 'America/New_York', '2024-03-10T01:59', '2024-03-10T01:59:00-05:00'],
    ['the hour after', 'America/New_York', '2024-03-10T03:00', '2024-03-10T03:00:00-04:00'],
    ['the day winter begins', 'Europe/Berlin', '2024-10-27T12:00', '2024-10-27T12:00:00+01:00'],
    ['half an hour', 'Asia/Kolkata', '2024-05-06', '2024-05-06T00:00:00+05:30'],
    ['a quarter', 'Asia/Kathmandu', '2024-05-06', '2024-05-06T00:00:00+05:45'],
    ['UTC', 'UTC', '2024-05-06', '2024-05-06T00:00:00+00:00'],
    ['clocks that went by the sun', 'Asia/Tokyo', '1800-01-01', '1800-01-01T00:00:00+09:18'],
  ])('a zone knows %s', (_, timeZone, text, expected) => {
    const date = parsePostDate(text, timeZone);
    expect(date?.text).toBe(expected);
    expect(date?.time).toBe(Date.parse(expected));
  });
});

test('a moment is what the clocks of a zone show', () => {
  expect(postDateAt(new Date('2026-11-22T16:30:05.678Z'), 'Asia/Tokyo').text).toBe(
    '2026-11-23T01:30:05+09:00',
  );
  expect(postDateAt(new Date('2026-07-01T00:00:00Z'), 'America/New_York').text).toBe(
    '2026-06-30T20:00:00-04:00',
  );
});

test('day and year are the author’s own, whatever they are in UTC', () => {
  const date = parsePostDate('2020-01-01T00:21:52+09:00', 'UTC');
  expect(new Date(date?.time ?? 0).toISOString()).toBe('2019-12-31T15:21:52.000Z');
  expect(date && dayOf(date)).toBe('2020-01-01');
  expect(date && yearOf(date)).toBe('2020');
});
