import { expect, test } from 'playwright/test';

const feeds = [
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/blog/tags/markdown/feed.xml', 'application/rss+xml; charset=utf-8'],
  [`/blog/tags/${encodeURIComponent('図解')}/feed.xml`, 'application/rss+xml; charset=utf-8'],
] as const;

for (const [feed, type] of feeds) {
  test(`${feed} is there, and not sent again to who has it`, async ({ request }) => {
    const headers = { accept: '*/*' };
    const response = await request.get(feed, { headers });
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toBe(type);
    expect(await response.text()).toContain('Kiji');
    const { etag = '' } = response.headers();
    const again = await request.get(feed, { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status()).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers().etag).toBe(etag);
    const other = await request.get(feed, { headers: { ...headers, 'if-none-match': 'W/"a"' } });
    expect(other.status()).toBe(200);
  });
}

test('a tag that there is not has no feed, and browsers get the page that says so', async ({
  page,
}) => {
  const response = await page.goto('/blog/tags/nowhere/feed.xml');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
});

for (const [path, own] of [
  ['/', []],
  ['/blog/hello-kiji', []],
  ['/nowhere', []],
  ['/blog/tags', []],
  ['/blog/tags/markdown', ['/blog/tags/markdown/feed.xml']],
] as const) {
  test(`${path} names the feeds`, async ({ page }) => {
    await page.goto(path);
    const links = page.locator(
      'head link[rel=alternate][type*="rss"], head link[type*="atom"], head link[type*="feed+json"]',
    );
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLLinkElement).href).pathname),
    );
    expect(addresses).toEqual([...own, '/feed.xml', '/atom.xml', '/feed.json']);
  });
}

for (const [feed, entry] of [
  ['/feed.xml', 'item'],
  ['/atom.xml', 'entry'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${feed} can be read in a browser, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(feed);
      const seen = await page.evaluate((name) => {
        const shown = (element: Element) => getComputedStyle(element).display !== 'none';
        const first = document.querySelector(name);
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        const red = (text: string) => Number(/\d+/.exec(text)?.[0]);
        return {
          type: document.contentType,
          hint: getComputedStyle(document.documentElement, '::before').content,
          shown: [...(first?.children ?? [])].filter(shown).map((element) => element.localName),
          isDark: red(color) > red(backgroundColor),
          overflows: document.documentElement.scrollWidth > innerWidth,
        };
      }, entry);
      expect(seen).toEqual({
        type: 'application/xml',
        hint: expect.stringContaining('フィード'),
        shown:
          entry === 'item'
            ? ['title', 'link', 'pubDate', 'description']
            : ['title', 'link', 'published', 'summary'],
        isDark: colorScheme === 'dark',
        overflows: false,
      });
    });
  }
}
