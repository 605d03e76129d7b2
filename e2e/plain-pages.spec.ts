import { expect, test } from 'playwright/test';

const path = '/about';
const title = 'このブログについて';

test('a plain page has one title, its list of contents, and no script of the framework', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  await expect(page.locator('h1')).toHaveText(title);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('.e-content')).toHaveCount(1);
  await expect(page.locator('.contents')).toHaveCount(1);
  expect(asked.filter((file) => file.endsWith('.js'))).toEqual([]);
  expect(await response?.text()).not.toContain('__next_f');
});

test('it is at the foot of every page, and in the sitemap', async ({ request }) => {
  for (const page of ['/', '/blog', '/blog/hello-kiji', '/nowhere']) {
    const html = await (await request.get(page)).text();
    expect(html.slice(html.indexOf('class="site-footer"'))).toContain(`href="${path}"`);
  }
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`${path}</loc>`);
});

test('it is in no list of posts and no feed, and has no address of a post', async ({ request }) => {
  for (const list of ['/', '/blog', '/blog/tags']) {
    const html = await (await request.get(list)).text();
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main).not.toContain(title);
  }
  const feed = await (await request.get('/feed.xml')).text();
  expect(feed).toContain('/blog/hello-kiji</link>');
  expect(feed).not.toContain(`${path}</link>`);
  for (const none of ['/blog/about', '/blog/about.md', '/_pages/about', '/_pages/about.md']) {
    expect((await request.get(none)).status()).toBe(404);
  }
});

test('links between it and the posts lead there', async ({ page }) => {
  await page.goto(path);
  await page.locator('.e-content a[href="/blog/hello-kiji"]').click();
  await expect(page).toHaveURL('/blog/hello-kiji');
  await page.locator('.e-content a[href="/about"]').click();
  await expect(page.locator('h1')).toHaveText(title);
});

test('where nobody else writes, nobody has a page', async ({ request }) => {
  expect((await request.get('/authors')).status()).toBe(404);
  expect((await request.get('/authors/kiji')).status()).toBe(404);
});
