import { expect, test } from 'playwright/test';

test('a picture that is not asked for is not loaded again', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/blog/evening-on-the-ridge', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.endsWith('ridge.jpg'))).toEqual([]);
});

test.describe('what opens over the text opens by the browser itself', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture opens whole, and closes by keyboard and by a press', async ({ page }) => {
    await page.goto('/blog/evening-on-the-ridge');
    const opener = page.locator('.enlarge').first();
    const dialog = page.getByRole('dialog');
    await opener.click();
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button')).toBeFocused();
    const box = await dialog.locator('img').boundingBox();
    const size = page.viewportSize();
    expect(box?.width).toBeGreaterThan(0);
    expect(box?.width).toBeLessThanOrEqual(size?.width ?? 0);
    expect(box?.height).toBeLessThanOrEqual(size?.height ?? 0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button').click();
    await expect(dialog).toBeHidden();
  });

  test('a footnote shows itself to who points at its mark', async ({ page }) => {
    await page.goto('/blog/notes-in-the-margin');
    const mark = page.locator('[data-footnote-ref]').first();
    const preview = page.locator('[data-ui="preview"]').first();
    await expect(preview).toBeHidden();
    await mark.hover();
    await expect(preview).toBeVisible();
    const [note, at] = [await preview.boundingBox(), await mark.boundingBox()];
    expect(Math.abs((note?.y ?? 0) + (note?.height ?? 0) - (at?.y ?? 0))).toBeLessThan(40);
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
  });
});
