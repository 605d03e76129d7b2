import { expect, test } from 'playwright/test';

test('a page that is no post is in the sitemap, and in no list of posts', async ({ request }) => {
  expect((await request.get('/about')).status()).toBe(200);
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/about</loc>');
  expect((await request.get('/about.md')).headers()['content-type']).toBe(
    'text/markdown; charset=utf-8',
  );
  expect(await (await request.get('/feed.xml')).text()).not.toContain('/about<');
  const archive = await (await request.get('/blog')).text();
  const [main] = /<main.*<\/main>/s.exec(archive) ?? [];
  expect(main).toContain('/blog/hello-kiji');
  expect(main).not.toContain('/about');
});

test('where one person writes, nobody has a page as an author', async ({ request }) => {
  for (const path of ['/authors', '/authors/kiji']) {
    expect((await request.get(path)).status()).toBe(404);
  }
});
