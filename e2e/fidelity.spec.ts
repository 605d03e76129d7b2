import { expect, test } from 'playwright/test';
import { compareFolder } from '../bench/fidelity/compare.ts';
import { pagesOfServer } from '../bench/fidelity/pages.ts';

test('the served pages have what the sources of the posts have', async ({ baseURL }) => {
  const comparison = await compareFolder({
    postsDir: 'posts',
    staticDir: undefined,
    now: new Date(),
    timeZone: 'Asia/Tokyo',
    pages: pagesOfServer(`${baseURL}`),
  });
  expect(comparison.posts).toBeGreaterThan(10);
  expect(comparison.differences.filter(({ reason }) => reason === undefined)).toEqual([]);
});
