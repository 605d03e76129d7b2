import { expect, test } from 'playwright/test';

const path = '/blog/from-file-to-page';

test('a diagram is drawn when it comes near, and says what it shows', async ({ page }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((each) => each.startsWith('/scripts/mermaid-'))).toEqual([]);

  await page.locator('figure.diagram').scrollIntoViewIfNeeded();
  const drawing = page.getByRole('img', { name: '図', exact: true });
  await expect(drawing.locator('svg')).toBeVisible();
  await expect(drawing).toContainText('整える');
  await expect(drawing).toHaveAccessibleDescription(/flowchart LR/);
  await expect(page.locator('figure.diagram pre')).toBeHidden();
  await page.locator('figure.diagram summary').click();
  await expect(page.locator('figure.diagram pre')).toBeVisible();
  expect(refused).toEqual([]);
});

test('it has the colours of the scheme, also when that changes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await page.locator('figure.diagram').scrollIntoViewIfNeeded();
  const box = page.locator('.drawing .node rect').first();
  const colour = () => box.evaluate((element) => getComputedStyle(element).fill);
  const light = await box.waitFor().then(colour);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(colour).not.toBe(light);
});

test('on a phone it scrolls in its own box', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path);
  await page.locator('figure.diagram').scrollIntoViewIfNeeded();
  await page.locator('.drawing svg').waitFor();
  const overflow = (selector: string) =>
    page.locator(selector).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow('.drawing')).toBeGreaterThan(0);
  expect(await overflow('html')).toBe(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('its source is there to read', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('figure.diagram pre')).toBeVisible();
  });
});

test('what is not there is not kept by anyone', async ({ request }) => {
  for (const missing of ['/scripts/diagrams-0000000000000000.js', '/_images/0000-680/a.png.webp']) {
    const response = await request.get(missing);
    expect(response.status()).toBe(404);
    expect(response.headers()['cache-control']).not.toContain('immutable');
  }
});

test('a script that is there never changes', async ({ page, request }) => {
  await page.goto(path);
  const src = await page.locator('script[src^="/scripts/diagrams"]').getAttribute('src');
  const response = await request.get(`${src}`);
  expect(response.headers()['content-type']).toContain('text/javascript');
  expect(response.headers()['cache-control']).toContain('immutable');
});
