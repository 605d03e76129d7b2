import { buildReason, parseBuildRecord } from './build-record.ts';

const now = new Date('2026-04-01T09:00:00Z');

const cases = [
  ['no build', undefined, 'There is no finished build yet'],
  [
    'a build of something else',
    { fingerprint: 'old', nextChange: null },
    'The posts, the settings or the code have changed since the last build',
  ],
  ['a build of what lies there', { fingerprint: 'now', nextChange: null }, undefined],
  [
    'a build, and a post due in a second',
    { fingerprint: 'now', nextChange: '2026-04-01T09:00:01.000Z' },
    undefined,
  ],
  [
    'a build, and a post due this very moment',
    { fingerprint: 'now', nextChange: '2026-04-01T09:00:00.000Z' },
    'A post has fallen due or expired since the last build',
  ],
] as const;

test.each(cases)('with %s', (_, record, reason) => {
  expect(buildReason(record, 'now', now)).toBe(reason);
});

test('a record is read as it was written', () => {
  const record = { fingerprint: 'f', nextChange: now.toISOString() };
  expect(parseBuildRecord(JSON.stringify(record))).toEqual(record);
  expect(parseBuildRecord('{"fingerprint":"f","nextChange":null}')).toEqual({
    fingerprint: 'f',
    nextChange: null,
  });
});

test.each([
  '{}',
  '{"fingerprint":1,"nextChange":null}',
  '{"fingerprint":"f","nextChange":"soon"}',
  '{"fingerprint":"f"}',
])('%s is no record', (text) => {
  expect(parseBuildRecord(text)).toBeUndefined();
});
