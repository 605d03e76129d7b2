import { temporaryFolder } from '../testing/temporary-folder.ts';

let loadPostPage: typeof import('./post-page.ts').loadPostPage;

beforeAll(async () => {
  const POSTS_DIR = temporaryFolder({
    'か\u3099く.md': '---\ntitle: 学\ndate: 2024-05-06\n---\n# a\n\n本文',
    'name with 50%.md': '---\ntitle: b\ndate: 2024-05-07\n---\n',
    'draft.md': '---\ntitle: c\ndate: 2024-05-08\ndraft: true\n---\n',
  });
  Object.assign(process.env, { POSTS_DIR, DRAFTS: '' });
  ({ loadPostPage } = await import('./post-page.ts'));
});

test('has everything that is shown', async () => {
  expect(await loadPostPage(encodeURIComponent('がく'))).toMatchObject({
    post: { title: '学' },
    article: { contents: [{ id: 'a', text: 'a', rank: 2 }], text: 'a\n本文' },
    minutes: 1,
    neighbours: { newer: { title: 'b' }, older: undefined },
  });
});

test.each([
  ['in NFC', encodeURIComponent('がく'), '学'],
  ['in NFD', encodeURIComponent('か\u3099く'), '学'],
  ['not encoded', 'がく', '学'],
  ['with what must be encoded', 'name%20with%2050%25', 'b'],
])('is found by its slug as it stands in an address, %s', async (_, slug, title) => {
  expect((await loadPostPage(slug))?.post.title).toBe(title);
});

test.each(['draft', 'unknown', 'constructor', ''])('there is none of %j', async (slug) => {
  expect(await loadPostPage(slug)).toBeUndefined();
});
