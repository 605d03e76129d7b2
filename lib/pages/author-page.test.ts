import { temporaryFolder } from '../testing/temporary-folder.ts';

let pages: typeof import('./author-page.ts');

/** A blog of two authors, one of whom has a page of posts and a post more. */
beforeAll(async () => {
  process.env.POSTS_DIR = '';
  const { site } = await import('../config/site.ts');
  const files = Object.fromEntries(
    Array.from({ length: site.postsPerPage + 1 }, (_, index) => [
      `${index}.md`,
      '---\ntitle: a\ndate: 2024-05-06\nauthor: 灯\n---\n',
    ]),
  );
  site.postsDir = temporaryFolder(files);
  site.authors = {
    灯: { name: '灯 あかり', bio: '**灯台**の番人。', links: [] },
    tom: { name: 'Tom', links: [] },
  };
  pages = await import('./author-page.ts');
});

test('every page of every author is listed, of one without posts too', async () => {
  expect(await pages.listAuthorPages()).toEqual([
    { id: '灯', number: 1 },
    { id: '灯', number: 2 },
    { id: 'tom', number: 1 },
  ]);
});

test('an author has a page', async () => {
  const page = await pages.loadAuthorPage(encodeURIComponent('灯'), 2);
  expect(page).toMatchObject({ id: '灯', author: { name: '灯 あかり' }, number: 2, last: 2 });
  expect(page?.summaries).toHaveLength(1);
  expect(page && pages.authorMetadata(page)).toMatchObject({
    title: expect.stringContaining('灯 あかり ('),
    description: '灯台の番人。',
    alternates: { canonical: '/authors/%E7%81%AF/page/2' },
  });
});

test.each([
  ['nobody', 1],
  ['constructor', 1],
  ['tom', 2],
])('%s has no page %d', async (id, number) => {
  expect(await pages.loadAuthorPage(id, number)).toBeUndefined();
});
