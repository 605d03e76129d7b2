import { expect, test } from 'playwright/test';
import { chromiumOptions } from '../cli/chromium.ts';

// Playwright asks for a browser without these two.
test.use({
  launchOptions: {
    ...chromiumOptions(process.env.CHROMIUM_PATH),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a link that is pointed at has its page fetched before it is pressed', async ({ page }) => {
  const answered = page.waitForEvent('requestfinished', {
    predicate: (request) => request.headers()['sec-purpose']?.startsWith('prefetch') ?? false,
    timeout: 10_000,
  });
  await page.goto('/');
  const link = page.locator('.posts h2 a').first();
  await link.hover();
  await answered.catch(() => {});
  await link.click();
  await page.waitForURL('**/blog/*');
  const delivery = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map((entry) => Reflect.get(entry, 'deliveryType')),
  );
  expect(delivery).toEqual(['navigational-prefetch']);
});

test('a page that one comes back to was kept, scrolled as it was', async ({ page }) => {
  await page.goto('/blog/hello-kiji');
  await page.evaluate(() => {
    Object.assign(window, { isTheOneThatWasLeft: true });
    scrollTo(0, 900);
  });
  await page.locator('.post-footer a[href^="/blog/"]').last().click();
  await page.waitForURL((url) => url.pathname !== '/blog/hello-kiji');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => history.back());
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'isTheOneThatWasLeft')).catch(() => false))
    .toBe(true);
});
