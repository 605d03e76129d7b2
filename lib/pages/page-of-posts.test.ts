import { site } from '../config/site.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { countPages, pageOf } from './page-of-posts.ts';

test.each([
  [0, 1],
  [1, 1],
  [20, 1],
  [21, 2],
  [40, 2],
  [41, 3],
])('%d posts fill %d pages of 20', (posts, pages) => {
  expect(countPages(posts, 20)).toBe(pages);
});

describe('a page of posts', () => {
  const full = site.postsPerPage;
  const posts = Array.from({ length: full * 2 + 1 }, (_, index) =>
    postOf(postFile(`${index}.md`, '---\ntitle: a\ndate: 2024-05-06\n---\n')),
  );

  test.each([
    [1, 0, full],
    [2, full, full],
    [3, full * 2, 1],
  ])('%d begins with post %d and has %d', async (number, first, count) => {
    const page = await pageOf(posts, number);
    expect(page).toMatchObject({ number, last: 3 });
    expect(page?.summaries).toHaveLength(count);
    expect(page?.summaries[0]?.post.slug).toBe(String(first));
  });

  test.each([0, 4, -1, 1.5, Number.NaN])('%d is none', async (number) => {
    expect(await pageOf(posts, number)).toBeUndefined();
  });

  test('the first one is there without posts', async () => {
    expect(await pageOf([], 1)).toEqual({ summaries: [], number: 1, last: 1 });
    expect(await pageOf([], 2)).toBeUndefined();
  });
});
