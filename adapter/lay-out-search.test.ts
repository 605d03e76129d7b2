import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { FileThreads } from './file-threads.ts';
import type { Build, FinishedPage } from './page.ts';

// The posts of this test, read from the environment when the site is loaded.
const folder = await mkdtemp(path.join(tmpdir(), 'lay-out-search-'));
const post = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2024-05-06\n${more}---\n`;
const pageOf = (text: string) =>
  `<body><p>枠</p><article><div class="e-content text">${text}</div></article></body>`;
await mkdir(path.join(folder, 'posts'));
await mkdir(path.join(folder, 'pages'));
const sources = {
  'a.md': post('a', 'tags: [海]\n'),
  '波.md': post('波'),
  'draft.md': post('draft', 'draft: true\n'),
  'future.md': post('future', 'publishDate: 2199-01-01\n'),
  'expired.md': post('expired', 'expiryDate: 2024-06-01\n'),
};
for (const [name, source] of Object.entries(sources))
  await writeFile(path.join(folder, 'posts', name), source);
await writeFile(
  path.join(folder, 'pages/a.html'),
  pageOf('<p>信頼性<a data-ui="anchor">#</a></p>'),
);
await writeFile(path.join(folder, 'pages/b.html'), pageOf('<pre><code>npm start</code></pre>'));

process.env.POSTS_DIR = path.join(folder, 'posts');
const { layOutSearch } = await import('./lay-out-search.ts');
const { site } = await import('#lib/config/site.ts');

const threads = new FileThreads(1);
afterAll(() => threads.close());
afterAll(() => rm(folder, { recursive: true }));

test('the index holds what finished pages show, and hosts are told of its files', async () => {
  const distDir = path.join(folder, 'dist');
  const pages = [
    { pathname: '/blog/a', tag: 'a', files: [path.join(folder, 'pages/a.html')] },
    { pathname: '/blog/波', tag: 'b', files: [path.join(folder, 'pages/b.html')] },
  ];
  const staticFiles: { pathname: string; filePath: string }[] = [];
  const build = { distDir, outputs: { staticFiles } };
  // A build and its pages have more to them than the step looks at.
  await layOutSearch('code', threads)(
    build as unknown as Build,
    pages as unknown as FinishedPage[],
  );

  const laidOut = path.join(distDir, 'site/_search');
  const read = async (file: string) =>
    JSON.parse(inflateSync(await readFile(path.join(laidOut, file))).toString());
  const root = await read('root.bin');
  expect(root).toMatchObject({ documents: 2, tags: [{ key: '海', count: 1 }] });
  const names = await readdir(path.join(laidOut, root.generation));
  expect(names.sort()).toEqual(['d0.bin', 'd1.bin', 't0.bin']);
  const documents = [
    await read(`${root.generation}/d0.bin`),
    await read(`${root.generation}/d1.bin`),
  ];
  expect(documents.map(({ url, text }) => [url, text])).toEqual([
    ['/blog/a', '信頼性'],
    ['/blog/%E6%B3%A2', 'npm start'],
  ]);
  expect(staticFiles.map(({ pathname }) => pathname).sort()).toEqual([
    ...names.map((name) => `/_search/${root.generation}/${name}`),
    '/_search/root.bin',
  ]);
  for (const { pathname, filePath } of staticFiles) {
    expect(path.relative(path.join(distDir, 'site'), filePath)).toBe(pathname.slice(1));
  }
});

test('a site without a search has no index, nor that of the build before', async () => {
  const distDir = path.join(folder, 'without');
  await mkdir(path.join(distDir, 'site/_search'), { recursive: true });
  const build = { distDir, outputs: { staticFiles: [] } };
  Object.assign(site, { search: false });
  try {
    await layOutSearch('code', threads)(build as unknown as Build, []);
  } finally {
    Object.assign(site, { search: true });
  }
  expect(await readdir(path.join(distDir, 'site'))).toEqual([]);
  expect(build.outputs.staticFiles).toEqual([]);
});
