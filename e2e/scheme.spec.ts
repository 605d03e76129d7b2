import { expect, type Page, test } from 'playwright/test';

const ground = { light: 'rgb(252, 251, 249)', dark: 'rgb(23, 24, 27)' };

function groundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** The colour that a browser gives its own bars. */
function themeColour(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ content }) => content)
      .join(),
  );
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '配色' }).click();
  await page.getByRole('radio', { name }).check();
  await page.keyboard.press('Escape');
}

test.use({ colorScheme: 'light' });

test('a scheme is chosen by keyboard, and kept on the next page without another first', async ({
  page,
}) => {
  await page.goto('/');
  expect(await groundOf(page)).toBe(ground.light);
  const button = page.getByRole('button', { name: '配色' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: '端末に合わせる' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '暗い' })).toBeChecked();
  expect(await groundOf(page)).toBe(ground.dark);
  expect(await themeColour(page)).toBe('#17181b');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  // Before the style sheet is there, so before anything is shown.
  await page.route('**/*.css', (route) => route.abort());
  await page.goto('/blog/hello-kiji');
  expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark');
  await expect(page.locator('[name="scheme"][value="dark"]')).toBeChecked();
  expect(await themeColour(page)).toBe('#17181b');
});

test('the system is followed again when that is chosen', async ({ page }) => {
  await page.goto('/');
  await choose(page, '暗い');
  await choose(page, '端末に合わせる');
  expect(await groundOf(page)).toBe(ground.light);
  expect(await themeColour(page)).toBe('#fcfbf9');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await groundOf(page)).toBe(ground.dark);
  await page.reload();
  await expect(page.locator('[name="scheme"][value="system"]')).toBeChecked();
});

test('another page that is open follows', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/blog');
  await choose(page, '暗い');
  await expect.poll(() => groundOf(other)).toBe(ground.dark);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a scheme is chosen for the page', async ({ page }) => {
    await page.goto('/');
    await choose(page, '暗い');
    expect(
      await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor),
    ).toBe(ground.dark);
  });
});
