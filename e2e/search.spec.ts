import { expect, type Page, test } from 'playwright/test';

/** What the page of the search has asked for. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

const field = (page: Page) => page.getByRole('searchbox', { name: '探す言葉' });
const titles = (page: Page) => page.locator('.results h2');
const status = (page: Page) => page.locator('#search-status');

/** Lets an input method compose a text, as browsers tell of it. */
async function compose(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

test('posts are found as one types, with what was looked for marked', async ({ page }) => {
  await page.goto('/search');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('引っ越');
  await expect(titles(page).filter({ hasText: 'Hugoから引っ越す' })).toBeVisible();
  await expect(page.locator('.results mark').first()).toHaveText('引っ越');
  await expect(status(page)).toHaveText(/^(約)?\d+件見つかりました$/);
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('引っ越')}`);
  await expect(page).toHaveTitle(/^引っ越 – 検索/);
});

test('an input method composes, and Enter confirms what it has', async ({ page }) => {
  await page.goto('/search');
  await expect(field(page)).toBeFocused();
  const before = await page.evaluate(() => history.length);
  await compose(page, '組版');
  await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await field(page).dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('組版');
  await expect(titles(page).first()).toContainText('組版');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('/ leads to the search from every page, but not from fields', async ({ page }) => {
  await page.goto('/blog/hello-kiji');
  await page.keyboard.press('Control+/');
  await page.locator('body').dispatchEvent('keydown', { key: '/', isComposing: true });
  await page.locator('body').dispatchEvent('keydown', { key: '/', keyCode: 229 });
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    document.querySelector('main')?.prepend(box, document.createElement('textarea'));
    box.focus();
  });
  await page.keyboard.press('/');
  await page.locator('textarea').press('/');
  await expect(page.locator('textarea')).toHaveValue('/');
  await expect(page).toHaveURL('/blog/hello-kiji');
  await page.locator('textarea').blur();
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/search');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
  await field(page).blur();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('a reader can switch the key off', async ({ page }) => {
  await page.goto('/search');
  await page.getByRole('checkbox', { name: '「/」キー' }).uncheck();
  await page.goto('/blog');
  await page.keyboard.press('/');
  await page.goto('/search');
  await expect(page.getByRole('checkbox', { name: '「/」キー' })).not.toBeChecked();
  expect(await page.evaluate(() => history.length)).toBeLessThan(5);
});

test('the keyboard reaches everything', async ({ page }) => {
  await page.goto('/search?q=Markdown');
  await expect(titles(page).first()).toBeVisible();
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(0).locator('a')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(1).locator('a')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('タグ', { exact: true })).toBeFocused();
  await titles(page).nth(2).locator('a').focus();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
});

test('a tag and a year narrow the search, and stand in the address', async ({ page }) => {
  await page.goto('/search?q=Markdown');
  await expect(titles(page).first()).toBeVisible();
  const all = await titles(page).count();
  await page.getByLabel('タグ', { exact: true }).selectOption('hugo');
  await expect(page).toHaveURL('/search?q=Markdown&tag=hugo');
  await expect.poll(() => titles(page).count()).toBeLessThan(all);
  await page.goto('/search?year=2025');
  await expect(page.getByLabel('年', { exact: true })).toHaveValue('2025');
  await expect(titles(page).first()).toBeVisible();
  for (const time of await page.locator('.results time').all()) {
    await expect(time).toHaveText(/^2025年/);
  }
  await page.goto('/search?tag=no-such-tag');
  await expect(status(page)).toContainText('見つかりませんでした');
});

test('an address can be shared, and the way back leads to what was found', async ({ page }) => {
  await page.goto('/search?q=Markdown');
  await expect(field(page)).toHaveValue('Markdown');
  await page.getByRole('button', { name: 'さらに探す' }).click();
  await expect(titles(page).nth(10).locator('a')).toBeFocused();
  await titles(page).nth(10).locator('a').press('Enter');
  await expect(page.locator('.e-content')).toBeVisible();
  await page.goBack();
  await expect(titles(page).nth(10)).toBeInViewport();
  await expect(field(page)).toHaveValue('Markdown');

  await field(page).fill('Hugo');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=Hugo');
  await field(page).fill('組版');
  await page.keyboard.press('Enter');
  await expect(titles(page).first()).toContainText('組版');
  await page.goBack();
  await expect(field(page)).toHaveValue('Hugo');
  await expect(titles(page).first()).toContainText('Hugo');
});

test('what is misspelt is found, and it says how', async ({ page }) => {
  await page.goto('/search?q=makrdown');
  await expect(status(page)).toContainText('「markdown」で探しました');
  await expect(titles(page).first()).toBeVisible();
});

test('what is looked for is text, whatever it holds', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('<img src=x onerror=alert(1)>"$&')}`);
  await expect(status(page)).toContainText(
    '「<img src=x onerror=alert(1)>"$&」は見つかりませんでした',
  );
});

test('no other page asks for the search, and its page asks for no index before it is used', async ({
  page,
}) => {
  const asked = requestsOf(page);
  await page.goto('/');
  await page.goto('/blog/hello-kiji', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);
  await page.goto('/search#search-status', { waitUntil: 'networkidle' });
  const before = asked.filter((path) => path.startsWith('/_search/'));
  expect(before.filter((path) => path !== '/_search/root.bin')).toEqual([]);
  await field(page).fill('組版');
  await expect(titles(page).first()).toBeVisible();
  expect(asked).toContain('/_search/root.bin');
});

test('an index that does not come says so, and is asked for again', async ({ page }) => {
  await page.route('**/_search/**', (route) => route.abort());
  await page.goto('/search?q=Markdown');
  await expect(status(page)).toContainText('読み込めませんでした');
  await page.unroute('**/_search/**');
  await page.getByRole('button', { name: '検索' }).click();
  await expect(titles(page).first()).toBeVisible();
});

test('what lies in a generation may be kept for ever, the root is asked for anew', async ({
  page,
  request,
}) => {
  const asked = requestsOf(page);
  await page.goto('/search?q=Markdown');
  await expect(titles(page).first()).toBeVisible();
  const [file = ''] = asked.filter((path) => /^\/_search\/[0-9a-f]{16}\//.test(path));
  expect((await request.get(file)).headers()['cache-control']).toContain('immutable');
  const root = await request.get('/_search/root.bin');
  expect(root.headers()).toMatchObject({ 'cache-control': 'no-cache', etag: expect.any(String) });
});

test('the page that is not there offers the search', async ({ page }) => {
  await page.goto('/no-such-page');
  await field(page).fill('組版');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('組版')}`);
  await expect(titles(page).first()).toContainText('組版');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the archive is the answer', async ({ page }) => {
    await page.goto('/search?q=Markdown');
    await expect(page.locator('.search')).toBeHidden();
    await expect(page.locator('.notice')).toContainText('検索には JavaScript が要ります');
    await page.getByRole('link', { name: 'Hugoから引っ越す' }).click();
    await expect(page.locator('h1')).toHaveText('Hugoから引っ越す');
  });
});
