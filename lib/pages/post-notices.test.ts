import { postFile, postOf } from '../testing/posts.ts';
import { noticesOf } from './post-notices.ts';

function noticesFor(lines: string, oldAfterYears: number | false, isSponsored = false) {
  const post = postOf(postFile('a.md', `---\ntitle: a\n${lines}\n---\n`));
  const affiliates = { notice: '広告', hosts: [] };
  const now = new Date('2026-11-23T00:00:00Z');
  return noticesOf(post, { isSponsored }, { oldAfterYears, affiliates }, now);
}

test.each([
  ['date: 2021-11-20', 5, 5],
  ['date: 2021-11-30', 5, undefined],
  ['date: 2010-01-01\nlastmod: 2025-01-01', 5, undefined],
  ['date: 2010-01-01\nlastmod: 2019-01-01', 5, 5],
  ['date: 2026-05-20', 0.5, 0.5],
  ['date: 1999-01-01', false, undefined],
] as const)('%j, old after %s years: %s', (lines, years, expected) => {
  expect(noticesFor(lines, years).old).toBe(expected);
});

test('what is paid for is said where the text holds it', () => {
  expect(noticesFor('date: 2026-01-01', false, true).affiliates).toBe('広告');
  expect(noticesFor('date: 2026-01-01', false, false).affiliates).toBeUndefined();
});
