import { expect, test } from 'playwright/test';

test.use({ colorScheme: 'dark' });

test('on paper a post is dark on light, its text alone, with the addresses of its links', async ({
  page,
}) => {
  await page.goto('/blog/embeds');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const html = page.locator('html');
  expect(await html.evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
    'rgb(252, 251, 249)',
  );
  for (const left of ['.site-header', '.contents', '.post-footer', '.text iframe']) {
    await expect(page.locator(left).first()).toBeHidden();
  }
  await expect(page.locator('h1')).toBeVisible();
  const link = page.locator('.text p > a[href^="https"]').first();
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain(`${await link.getAttribute('href')}`);
});
