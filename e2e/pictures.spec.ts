import { expect, type Page, test } from 'playwright/test';

const path = '/blog/evening-on-the-ridge';

/** The picture that the page begins with, as the browser has taken it. */
async function firstPicture(page: Page) {
  const picture = page.locator('.e-content img').first();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeTruthy();
  const taken = await picture.evaluate((image: HTMLImageElement) => image.currentSrc);
  return { picture, taken: new URL(taken).pathname };
}

for (const [device, width, scale, expected] of [
  ['a small phone', 360, 1, 680],
  ['a phone', 390, 3, 1360],
  ['a wide screen', 1440, 1, 680],
  ['a fine wide screen', 1440, 2, 1360],
] as const) {
  test.describe(device, () => {
    test.use({ viewport: { width, height: 800 }, deviceScaleFactor: scale });

    test('takes the copy that fits it', async ({ page, request }) => {
      await page.goto(path);
      const { taken } = await firstPicture(page);
      expect(taken).toMatch(
        new RegExp(
          `^/_images/[0-9a-f]{16}-${expected}/blog/evening-on-the-ridge/ridge\\.jpg\\.webp$`,
        ),
      );
      const response = await request.get(taken);
      expect(response.headers()['content-type']).toBe('image/webp');
      expect(response.headers()['cache-control']).toContain('immutable');
      const original = await request.get(`${path}/ridge.jpg`);
      expect((await response.body()).length).toBeLessThan((await original.body()).length);
    });
  });
}

test('nothing moves when a picture comes late', async ({ page }) => {
  let letThrough: () => void = () => {};
  const late = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/_images/**', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  const heading = page.locator('.e-content h2').first();
  const top = async () => (await heading.boundingBox())?.y ?? Number.NaN;
  const before = await top();
  letThrough();
  await firstPicture(page);
  // A copy has whole pixels: its sides differ from those of the original by a part of one.
  expect(Math.abs((await top()) - before)).toBeLessThan(1);
});

test('the caption stands below, and a width brings its height', async ({ page }) => {
  await page.goto(path);
  const figures = page.locator('.e-content figure:has(img)');
  await expect(figures.nth(0).locator('figcaption')).toContainText('a little after half past five');
  await expect(figures.nth(1).locator('figcaption em')).toHaveText('last');
  const small = figures.nth(1).locator('img');
  await expect(small).toHaveAttribute('width', '400');
  await expect(small).toHaveAttribute('height', '267');
});

test('the original is there as it was', async ({ request }) => {
  const response = await request.get(`${path}/ridge.jpg`);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/jpeg');
});
