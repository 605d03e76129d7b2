import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FinishedSite } from '#lib/finished-site.ts';
import { builtSite } from './serve-built.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'serve-built-'));
for (const [name, content] of Object.entries({
  'site/blog/海.html': 'page',
  'site/blog/海.html.br': 'page in brotli',
  'site/blog/海.html.gz': 'page in gzip',
  'site/404.html': 'none',
  'site/film.mp4': '0123456789',
  'site/C# 100%?.txt': 'odd name',
  'site/files.tar.gz': 'archive',
  'site/data.csv': 'data',
  'site/data.csv.gz': 'of the author',
  'site/feed.xml': 'feed',
  'site/.env': 'secret',
  'site.json': 'secret',
})) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

const site: FinishedSite = {
  needsNext: false,
  redirects: [{ from: '/old', to: '/blog/%E6%B5%B7', status: 308 }],
  files: {
    '/blog/%E6%B5%B7': { file: '/blog/海.html', tag: 'p', isCompressed: true },
    '/404.html': { tag: 'n' },
    '/film.mp4': { tag: 'f' },
    '/C%23%20100%25%3F.txt': { tag: 'o' },
    '/files.tar.gz': { tag: 't' },
    '/data.csv': { tag: 'd' },
    '/data.csv.gz': { tag: 'g' },
    '/_images/0-680/a.webp': { tag: 'i' },
    '/feed.xml': {
      tag: 'x',
      headers: { 'content-type': 'application/rss+xml', etag: 'W/"own"', vary: 'Accept' },
    },
  },
};

const server = createServer(builtSite(folder, site)).listen(0);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** An answer to a path that is sent as it is. */
async function answerTo(pathname: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = ask({ port, path: pathname, headers, method, agent: false }).end();
  const [response] = await once(request, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, text, headers: response.headers };
}

const page = '/blog/%E6%B5%B7';

test.each([
  ['a page', page, {}, 200, 'page'],
  ['one that browsers send in lower case', '/blog/%e6%b5%b7', {}, 200, 'page'],
  ['with a query', `${page}?utm_source=a`, {}, 200, 'page'],
  ['in brotli', page, { 'accept-encoding': 'gzip, br' }, 200, 'page in brotli'],
  ['in gzip', page, { 'accept-encoding': 'gzip, br;q=0' }, 200, 'page in gzip'],
  ['an odd name', '/C%23%20100%25%3F.txt', {}, 200, 'odd name'],
  ['not what the author has compressed', '/data.csv', { 'accept-encoding': 'gzip' }, 200, 'data'],
  ['but under its own name', '/data.csv.gz', {}, 200, 'of the author'],
  ['a part of a film', '/film.mp4', { range: 'bytes=2-4' }, 206, '234'],
  ['its rest', '/film.mp4', { range: 'bytes=8-', 'if-range': '"f"' }, 206, '89'],
  ['all of another', '/film.mp4', { range: 'bytes=8-', 'if-range': '"e"' }, 200, '0123456789'],
  ['a part that ends first', '/film.mp4', { range: 'bytes=5-2' }, 200, '0123456789'],
  ['a part after its end', '/film.mp4', { range: 'bytes=10-' }, 416, ''],
  ['a part of a page', page, { range: 'bytes=0-1' }, 200, 'page'],
  ['what there is not', '/nowhere', {}, 404, 'none'],
  ['that page by name', '/404.html', {}, 404, 'none'],
  ['a page by its file', '/blog/%E6%B5%B7.html', {}, 404, 'none'],
  ['a compressed file by name', '/blog/%E6%B5%B7.html.br', {}, 404, 'none'],
  ['a hidden file', '/.env', {}, 404, 'none'],
  ['what lies beside the folder', '/../site.json', {}, 404, 'none'],
  ['the same, encoded', '/%2e%2e/site.json', {}, 404, 'none'],
  ['the same, encoded in whole', '/..%2fsite.json', {}, 404, 'none'],
  ['half a character', '/%E3%81', {}, 404, 'none'],
  ['no character at all', '/%', {}, 404, 'none'],
  ['a byte of zero', '/film.mp4%00', {}, 404, 'none'],
])('%s', async (_, pathname, headers, status, text) => {
  const answer = await answerTo(pathname, headers);
  expect([answer.status, answer.text]).toEqual([status, text]);
  // From the disk at first, then it may be out of memory.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const again = await answerTo(pathname, headers);
  const said = { ...answer.headers, date: again.headers.date };
  expect([again.status, again.text]).toEqual([status, text]);
  expect(again.headers).toMatchObject(said);
  expect(Object.keys(again.headers).sort()).toEqual(Object.keys(answer.headers).sort());
});

test.each([
  ['brotli', { 'accept-encoding': 'br' }, { 'content-encoding': 'br', etag: 'W/"p"' }],
  ['as it is', {}, { etag: 'W/"p"', vary: 'Accept-Encoding' }],
])('a page, %s, says how it is kept', async (_, headers, expected) => {
  expect((await answerTo(page, headers)).headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': 'text/html; charset=utf-8',
    ...expected,
  });
});

test.each([
  [page, 'W/"p"'],
  [page, '"x", "p"'],
  ['/film.mp4', '"f"'],
  ['/feed.xml', 'W/"own"'],
])('%s is not sent again to who has %s', async (pathname, known) => {
  const { status, text, headers } = await answerTo(pathname, { 'if-none-match': known });
  expect([status, text]).toEqual([304, '']);
  expect(headers.etag).toBeDefined();
  expect(headers['content-type']).toBeUndefined();
});

test('what there is not is sent again, for it may be there the next time', async () => {
  expect((await answerTo('/nowhere', { 'if-none-match': 'W/"n"' })).status).toBe(404);
});

test('an archive is no encoding', async () => {
  const { headers, text } = await answerTo('/files.tar.gz', { 'accept-encoding': 'gzip' });
  expect(text).toBe('archive');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('vary');
});

test('browsers get feeds as XML', async () => {
  const typeTo = async (accept: string) => (await answerTo('/feed.xml', { accept })).headers;
  expect(await typeTo('*/*')).toMatchObject({
    'content-type': 'application/rss+xml',
    vary: 'Accept',
  });
  expect(await typeTo('text/html')).toMatchObject({
    'content-type': 'application/xml; charset=utf-8',
  });
});

test('a head has no body', async () => {
  const { status, text, headers } = await answerTo('/film.mp4', { range: 'bytes=2-4' }, 'HEAD');
  expect([status, text, headers['content-length']]).toEqual([200, '', '10']);
});

test('nothing is written', async () => {
  const { status, headers } = await answerTo(page, {}, 'POST');
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('former addresses lead on', async () => {
  const { status, headers } = await answerTo('/old?a=1');
  expect([status, headers.location]).toEqual([308, '/blog/%E6%B5%B7?a=1']);
});

test('Next.js is asked for what is no file, where there is one', async () => {
  const asked: (string | undefined)[] = [];
  const other = createServer(
    builtSite(folder, site, (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end();
    }),
  ).listen(0);
  await once(other, 'listening');
  const origin = `http://localhost:${(other.address() as AddressInfo).port}`;
  for (const pathname of [page, '/old', '/island?_rsc=1']) await fetch(origin + pathname);
  await fetch(origin + page, { method: 'POST' });
  other.close();
  expect(asked).toEqual(['GET /old', 'GET /island?_rsc=1', `POST ${page}`]);
});
