import { expect, test } from 'playwright/test';

const post = '/blog/code-in-two-lights';

test.describe('a block of code', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied by keyboard, without numbers and signs, and says so', async ({ page }) => {
    await page.goto(post);
    const block = page.locator('pre[data-language]').first();
    const button = page.locator('pre[data-language] + button').first();
    await block.focus();
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button).toHaveText('コピーしました');
    await expect(page.getByRole('status')).toHaveText('コピーしました');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe((await block.evaluate((pre) => pre.textContent)).replace(/\n$/, ''));
    await expect(button).toHaveText('コピー');
  });

  test('moves nothing when its button comes', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        Object.assign(window, { shifts: list.getEntries().length });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(post);
    await expect(page.locator('[data-ui="copy"]').first()).toBeAttached();
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toBe(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('code names its language, and no button is there that does nothing', async ({ page }) => {
    await page.goto(post);
    await expect(page.locator('pre[data-language]').first()).toBeVisible();
    await expect(page.locator('[data-ui="copy"]')).toHaveCount(0);
  });
});
