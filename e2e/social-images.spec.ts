import { expect, test } from 'playwright/test';

/** The size of a PNG file stands in its first chunk. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('every page has an image for sites that show it as a card', async ({ page, request }) => {
  test.setTimeout(180_000);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => address,
  );
  expect(addresses.length).toBeGreaterThan(20);
  const images = new Set<string>();
  for (const address of addresses) {
    const html = await (await request.get(new URL(address).pathname)).text();
    await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''), { waitUntil: 'commit' });
    const said = (property: string) =>
      page.locator(`meta[property="og:${property}"]`).first().getAttribute('content');
    const image = new URL((await said('image')) ?? '');
    expect({ address, origin: image.origin }).toEqual({ address, origin: new URL(address).origin });
    expect(await said('image:alt')).not.toBe('');
    expect(await page.locator('meta[name="twitter:card"]').getAttribute('content')).toBe(
      'summary_large_image',
    );
    if (!image.pathname.startsWith('/og')) continue;
    expect([await said('image:width'), await said('image:height')]).toEqual(['1200', '630']);
    expect(await said('image:type')).toBe('image/png');
    images.add(image.pathname);
  }
  expect(images.size).toBeGreaterThan(10);
  for (const image of images) {
    const response = await request.get(image);
    expect({ image, status: response.status() }).toEqual({ image, status: 200 });
    expect(response.headers()['content-type']).toBe('image/png');
    const png = await response.body();
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(300_000);
  }
});

for (const [path, image] of [
  ['/', '/og.png'],
  ['/blog/tags', '/og.png'],
  ['/blog/slow-train', '/og/slow-train.png'],
  ['/en/blog/slow-train', '/og/en/slow-train.png'],
  ['/about', '/og/pages/about.png'],
  ['/blog/日本語の組版', `/og/${encodeURIComponent('日本語の組版')}.png`],
] as const) {
  test(`the image of ${path}`, async ({ request }) => {
    const html = await (await request.get(encodeURI(path))).text();
    expect(html).toContain(`<meta property="og:image" content="https://kiji.example${image}"/>`);
  });
}
