import { expect, test } from 'playwright/test';

// The sample blog pretends to come from Jekyll: see its configuration.
for (const [former, address] of [
  ['/2026/10/03/keep-your-old-urls.html', '/blog/keep-your-old-urls'],
  [`/2026/05/09/${encodeURI('日本語の組版')}.html`, `/blog/${encodeURI('日本語の組版')}`],
  ['/2026/08/01/old-address/', '/blog/keep-your-old-urls'],
] as const) {
  test(`${former} leads to its post`, async ({ request, baseURL }) => {
    const response = await request.get(former);
    expect(response.url()).toBe(`${baseURL}${address}`);
    expect(response.status()).toBe(200);
    expect((await request.get(former, { maxRedirects: 0 })).status()).toBe(308);
  });
}

test('one that no post had leads nowhere', async ({ request }) => {
  expect((await request.get('/2026/10/03/no-such-post.html')).status()).toBe(404);
});

test('links to former addresses and to files lead straight to the posts', async ({ page }) => {
  await page.goto('/blog/keep-your-old-urls');
  const link = (name: string) => page.locator('.e-content').getByRole('link', { name });
  await expect(link('an old address')).toHaveAttribute(
    'href',
    '/blog/keep-your-old-urls#the-order-of-work',
  );
  await expect(link('my-first-evening.md')).toHaveAttribute('href', '/blog/my-first-evening');
});
