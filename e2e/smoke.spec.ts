import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page, test } from 'playwright/test';
import { pageKinds } from '../lib/testing/page-kinds.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Third parties give no answer, and nothing leaves the machine. */
async function keepToSite(page: Page, baseURL: string | undefined): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (!url.startsWith(`${baseURL}`)) return route.abort();
    asked.push(new URL(url).pathname);
    return route.continue();
  });
  return asked;
}

for (const { kind, path, status } of pageKinds) {
  test(`${kind}: one title, one main, no script of the framework, no error`, async ({
    page,
    baseURL,
  }) => {
    const asked = await keepToSite(page, baseURL);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const ours = message.location().url.startsWith(`${baseURL}`) || !message.location().url;
      const expected = message.text().includes(`status of ${status}`);
      if (message.type() === 'error' && ours && !expected) errors.push(message.text());
    });
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('main')).toHaveCount(1);
    expect(asked.filter((file) => file.startsWith('/_next/') && !file.endsWith('.css'))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind}: axe finds nothing in the ${colorScheme} scheme`, async ({
      browser,
      baseURL,
    }) => {
      // The page's own policy would keep axe out.
      const context = await browser.newContext({
        colorScheme,
        bypassCSP: true,
        baseURL: `${baseURL}`,
      });
      const page = await context.newPage();
      await keepToSite(page, baseURL);
      await page.goto(path);
      await page.addScriptTag({ path: axe });
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const rules = { 'color-contrast-enhanced': { enabled: true } };
        const { violations } = await axe.run({ exclude: ['iframe'] }, { rules });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
      await context.close();
      expect(found).toEqual([]);
    });
  }

  test(`${kind}: no sideways scroll at 320 px`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await keepToSite(page, baseURL);
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a post shows its text, and its list of contents opens', async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await keepToSite(page, baseURL);
    await page.goto('/blog/hello-kiji');
    await expect(page.locator('.e-content')).toContainText('npm run check');
    await page.locator('.contents summary').click();
    await expect(page.locator('.contents a').first()).toBeVisible();
  });
});

test('the keyboard reaches the text first', async ({ page, baseURL }) => {
  await keepToSite(page, baseURL);
  await page.goto('/blog/hello-kiji');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#main');
  await expect(skip).toBeInViewport();
});

test('the source of a post is its file', async ({ request }) => {
  const response = await request.get('/blog/embeds.md');
  expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(await response.text()).toBe(await readFile('posts/embeds.md', 'utf8'));
});

for (const [from, to] of [
  ['/2026/08/01/old-address', '/blog/keep-your-old-urls'],
  ['/blog/tags/Markdown', '/blog/tags/markdown'],
  ['/index.xml', '/feed.xml'],
] as const) {
  test(`${from} is sent to ${to}`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(to);
    expect((await request.get(to, { maxRedirects: 0 })).status()).toBe(200);
  });
}

for (const path of ['/blog/letter-to-2099', '/blog/index-or-search', '/blog/letter-to-2099.md']) {
  test(`${path} is not there yet`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
    for (const list of ['/', '/blog', '/feed.xml', '/sitemap.xml']) {
      expect(await (await request.get(list)).text()).not.toContain(path.replace('.md', ''));
    }
  });
}

for (const path of [
  '/',
  '/blog/hello-kiji',
  '/feed.xml',
  '/blog/hello-kiji.md',
  '/nowhere',
  '/icon.svg',
]) {
  test(`${path} says who may frame it and what nobody may`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'self'",
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });
}
