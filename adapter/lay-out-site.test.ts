import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FinishedSite } from '#lib/finished-site.ts';
import { FileThreads } from './file-threads.ts';
import { KeptFiles } from './kept-files.ts';
import { layOutSite } from './lay-out-site.ts';
import type { Build, FinishedPage } from './page.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'lay-out-site-'));
const distDir = path.join(folder, 'dist');
afterAll(() => rm(folder, { recursive: true }));

const html = `<p>${'海へ行く。'.repeat(100)}</p>`;
async function put(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const pageFile = await put('dist/server/海.html', html);
const islandFile = await put('dist/server/island.html', `${html}island`);
const notFoundFile = await put('dist/server/_not-found.html', `${html}none`);
const changingFile = await put('dist/server/changing.html', html);
const feedFile = await put('dist/server/feed.xml.body', '<rss/>');
const lostFile = await put('dist/server/humans.txt.body', 'none');
const iconFile = await put('dist/server/icon.svg.body', '<svg/>');
const styleFile = await put('dist/static/chunks/a.css', 'a{color:red}'.repeat(100));
await put('public/data.csv', 'a,b\n'.repeat(500));
await put('public/data.csv.gz', 'of the author');
await put('public/.git/config', 'secret');
await put('public/.well-known/a.txt', 'to be seen');
const imageFile = await put('dist/site/blog/海/a.png', 'image');

const final = { initialRevalidate: false, initialStatus: 200 };
const icon = { 'content-type': 'image/svg+xml', vary: 'rsc, next-router-prefetch' };
await put(
  'dist/prerender-manifest.json',
  JSON.stringify({ routes: { '/icon.svg': { initialHeaders: icon } }, dynamicRoutes: {} }),
);

const pages = [
  { pathname: '/blog/海', route: '/blog/[slug]', files: [pageFile] },
  { pathname: '/island', route: '/island', files: [islandFile], keeps: 'client component' },
  { pathname: '/changing', route: '/changing', files: [changingFile], keeps: 'rendered again' },
  { pathname: '/_not-found', route: '/_not-found', files: [notFoundFile] },
];

function build(): Build {
  const prerenders = [
    ['/blog/海', pageFile, final],
    ['/island', islandFile, final],
    ['/changing', changingFile, { ...final, initialRevalidate: 60 }],
    ['/humans.txt', lostFile, { ...final, initialStatus: 404 }],
    [
      '/feed.xml',
      feedFile,
      { ...final, initialHeaders: { 'content-type': 'application/rss+xml' } },
    ],
  ].map(([pathname, filePath, fallback]) => ({
    ...{ pathname, route: pathname },
    fallback: { filePath, ...(fallback as object) },
  }));
  const staticFiles = [
    ['/_next/static/chunks/a.css', styleFile],
    ['/icon.svg', iconFile],
    ['/blog/海/a.png', imageFile],
    ['/404', notFoundFile],
  ].map(([pathname, filePath]) => ({ id: pathname, pathname, filePath }));
  const none = { appPages: [], appRoutes: [], pages: [], pagesApi: [] };
  const rules = { beforeMiddleware: [], beforeFiles: [], afterFiles: [], fallback: [] };
  // A build has more to it than the step looks at.
  return {
    ...{ distDir, projectDir: folder, config: { basePath: '' } },
    outputs: { ...none, prerenders, staticFiles },
    routing: rules,
  } as unknown as Build;
}

const threads = new FileThreads(1);
afterAll(() => threads.close());

async function layOut(): Promise<void> {
  const kept = new KeptFiles(path.join(distDir, 'cache'), threads);
  await layOutSite(kept)(build(), pages as unknown as FinishedPage[]);
  await kept.close();
}
const at = (name: string) => path.join(distDir, 'site', name);
const readSite = async (): Promise<FinishedSite> =>
  JSON.parse(await readFile(path.join(distDir, 'site.json'), 'utf8'));

beforeAll(layOut);

test('the folder has every file of the site under its name, pages as .html', async () => {
  const entries = await readdir(at(''), { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(''), path.join(entry.parentPath ?? entry.path, entry.name)));
  expect(names.sort()).toEqual([
    '.well-known/a.txt',
    ...['404.html', '404.html.br', '404.html.gz'],
    ...['a.css', 'a.css.br', 'a.css.gz'].map((name) => `_next/static/chunks/${name}`),
    ...['blog/海.html', 'blog/海.html.br', 'blog/海.html.gz', 'blog/海/a.png'],
    ...['data.csv', 'data.csv.gz', 'feed.xml', 'icon.svg'],
    ...['island.html', 'island.html.br', 'island.html.gz'],
  ]);
  expect(gunzipSync(await readFile(at('blog/海.html.gz'))).toString()).toBe(html);
});

test('what the author has compressed stays what it is', async () => {
  expect(await readFile(at('data.csv.gz'), 'utf8')).toBe('of the author');
  expect((await readSite()).files['/data.csv']).not.toHaveProperty('isCompressed');
});

test('a page takes no space twice, and a file of the author is a copy', async () => {
  const [page, laidOut, own] = await Promise.all([
    stat(pageFile),
    stat(at('blog/海.html')),
    stat(at('data.csv')),
  ]);
  expect(laidOut.ino).toBe(page.ino);
  expect(own.nlink).toBe(1);
});

test('beside it is told what is public, and what is said of it', async () => {
  const { files, needsNext } = await readSite();
  const tag = expect.stringMatching(/^[\w-]{22}$/);
  expect(files).toMatchObject({
    '/blog/%E6%B5%B7': { file: '/blog/海.html', tag, isCompressed: true },
    '/feed.xml': { tag, headers: { 'content-type': 'application/rss+xml' } },
    '/icon.svg': { tag, headers: { 'content-type': 'image/svg+xml' } },
    '/.well-known/a.txt': { tag },
  });
  // The island is Next.js's to serve, and so is the page that changes.
  expect(Object.keys(files)).not.toContain('/island');
  expect(Object.keys(files)).not.toContain('/changing');
  expect(needsNext).toBe(true);
});

test('a second build has the same tags, and keeps what is compressed', async () => {
  const before = await readSite();
  const { ino } = await stat(at('blog/海.html.br'));
  for (const name of ['blog/海.html', 'blog/海.html.br', 'blog/海.html.gz']) await rm(at(name));
  await layOut();
  expect(await readSite()).toEqual(before);
  expect((await stat(at('blog/海.html.br'))).ino).toBe(ino);
});
