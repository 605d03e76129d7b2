import { expect, test } from 'playwright/test';

test('a post in two languages leads from one to the other and back', async ({ page }) => {
  await page.goto('/blog/slow-train');
  await page.getByRole('link', { name: 'Read in English' }).click();
  await page.waitForURL('**/en/blog/slow-train');
  await expect(page.locator('article')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toHaveText('For a slow phone on a train');
  await page.getByRole('link', { name: '日本語で読む' }).click();
  await page.waitForURL('**/blog/slow-train');
  await expect(page.locator('article')).toHaveAttribute('lang', 'ja');
});

for (const path of ['/blog/slow-train', '/en/blog/slow-train']) {
  test(`${path} says to machines which languages there are`, async ({ page }) => {
    await page.goto(path);
    const links = page.locator('link[rel="alternate"][hreflang]');
    expect(
      await links.evaluateAll((all) =>
        all.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
      ),
    ).toEqual([
      'ja https://kiji.example/blog/slow-train',
      'en https://kiji.example/en/blog/slow-train',
    ]);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      `https://kiji.example${path}`,
    );
  });
}

test('a translation is in the sitemap, and in no list', async ({ request }) => {
  expect(await (await request.get('/sitemap.xml')).text()).toContain(
    '<loc>https://kiji.example/en/blog/slow-train</loc>',
  );
  for (const list of ['/', '/blog', '/feed.xml']) {
    expect(await (await request.get(list)).text()).not.toContain('/en/blog/slow-train');
  }
  expect((await request.get('/en/blog/slow-train.md')).status()).toBe(200);
  expect((await request.get('/en/blog/hello-kiji')).status()).toBe(404);
  expect((await request.get('/ja/blog/slow-train')).status()).toBe(404);
});
