// How a finished site is sent: what readers, caches and strangers get of it.

import { request as ask } from 'node:http';
import { expect, test } from 'playwright/test';
import { startSite } from '../cli/site-process.ts';

const post = '/blog/hello-kiji';

/** The status of a path that is sent as it is, which no browser does. */
function statusOf(baseURL: string | undefined, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    ask(`${baseURL}`, { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

for (const [accepted, encoding] of [
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
] as const) {
  test(`who takes ${accepted} gets ${encoding ?? 'the text as it is'}`, async ({ request }) => {
    const plain = await (
      await request.get(post, { headers: { 'accept-encoding': 'identity' } })
    ).text();
    const response = await request.get(post, { headers: { 'accept-encoding': accepted } });
    expect(response.headers()['content-encoding']).toBe(encoding);
    expect(response.headers().vary).toBe('Accept-Encoding');
    expect(await response.text()).toBe(plain);
  });
}

for (const path of [post, '/', `${post}.md`, '/og.png', '/feed.xml', '/sitemap.xml']) {
  test(`${path} is not sent again to who has it, nor to who asks for its head`, async ({
    request,
  }) => {
    const response = await request.get(path);
    const { etag = '' } = response.headers();
    expect(etag).not.toBe('');
    const again = await request.get(path, { headers: { 'if-none-match': etag } });
    expect([again.status(), await again.text()]).toEqual([304, '']);
    const head = await request.head(path);
    expect([head.status(), await head.text()]).toEqual([200, '']);
    expect(head.headers().etag).toBe(etag);
  });
}

test('a picture is sent in parts to who asks for one', async ({ request }) => {
  const whole = await (await request.get('/og.png')).body();
  const part = await request.get('/og.png', { headers: { range: 'bytes=10-19' } });
  expect(part.status()).toBe(206);
  expect(part.headers()['content-range']).toBe(`bytes 10-19/${whole.length}`);
  expect((await part.body()).equals(whole.subarray(10, 20))).toBe(true);
  const mistaken = await request.get('/og.png', { headers: { range: 'bytes=19-10' } });
  expect(mistaken.status()).toBe(200);
});

test('what has its content in its path is kept for ever, all else asked for again', async ({
  request,
  page,
}) => {
  await page.goto(post);
  const script = (await page.locator('script[type=module]').first().getAttribute('src')) ?? '';
  const cacheControl = async (path: string) => (await request.get(path)).headers()['cache-control'];
  expect(await cacheControl(script)).toContain('immutable');
  expect(await cacheControl(post)).toBe('public, max-age=0, must-revalidate');
});

for (const path of [
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fsite.json',
  '/blog/..%5c..%5csite.json',
  '/.env',
  '/.git/config',
  '/site.json',
  '/nginx.conf',
  '/index.html',
  '/404.html',
  `${post}.html`,
  `${post}.html.br`,
  `${post}.html.gz`,
  `${post}.md.gz`,
  '/blog/%E3%81',
  '/%00',
]) {
  test(`${path} is for nobody`, async ({ baseURL }) => {
    expect(await statusOf(baseURL, path)).toBe(404);
  });
}

test('two slashes never lead to another site', async ({ request }) => {
  for (const path of ['//example.com', '//example.com/', '/\\example.com/']) {
    const response = await request.get(path, { maxRedirects: 0 }).catch(() => undefined);
    expect(response?.headers().location ?? '/').toMatch(/^\/(?![/\\])/);
  }
});

test('a slash at the end leads to the path without', async ({ request }) => {
  const response = await request.get(`${post}/?a=1`, { maxRedirects: 0 });
  expect([response.status(), response.headers().location]).toEqual([308, `${post}?a=1`]);
});

test('when one of two instances ends, the other goes on, and the first comes back', async ({
  request,
  baseURL,
}) => {
  const first = await startSite();
  const before = await (await request.get(first.url + post)).headers();
  await first.stop();
  await expect(request.get(first.url + post)).rejects.toThrow();
  const other = await request.get(`${baseURL}${post}`);
  expect(other.status()).toBe(200);
  // So a cache before both of them has one page.
  expect(other.headers().etag).toBe(before.etag);
  const second = await startSite();
  expect((await request.get(second.url + post)).status()).toBe(200);
  await second.stop();
});
