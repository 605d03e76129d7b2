import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isCompressible, layOutCompressed } from './compressed-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compressed-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['/blog/a.html', 20_000, true],
  ['/blog/a.md', 20_000, true],
  ['/_next/static/chunks/a.css', 20_000, true],
  ['/icon.SVG', 20_000, true],
  ['/robots.txt', 66, false],
  ['/og/a.png', 20_000, false],
  ['/a.mp4', 20_000, false],
  ['/a.tar.gz', 20_000, false],
  ['/apple-icon', 20_000, false],
])('%s of %d bytes: %p', (file, size, expected) => {
  expect(isCompressible(file, size)).toBe(expected);
});

test('a file lies compressed beside itself, and is compressed once', async () => {
  const content = Buffer.from('海へ行く。'.repeat(500));
  const cache = path.join(folder, 'cache');
  await mkdir(cache);
  const layOut = (name: string) =>
    layOutCompressed({ file: path.join(folder, name), content, tag: 't', isShared: false }, cache);

  const names = await layOut('a.html');
  expect(brotliDecompressSync(await readFile(path.join(folder, 'a.html.br')))).toEqual(content);
  expect(gunzipSync(await readFile(path.join(folder, 'a.html.gz')))).toEqual(content);
  expect((await readdir(cache)).sort()).toEqual([...names].sort());

  expect(await layOut('b.html')).toEqual(names);
  const [a, b] = await Promise.all(
    ['a.html.br', 'b.html.br'].map((name) => stat(path.join(folder, name))),
  );
  expect(a?.ino).toBe(b?.ino);
});

test('what is for many pages is kept apart from what is for one', async () => {
  const file = path.join(folder, 'a.css');
  const content = Buffer.from('a{color:red}'.repeat(200));
  await writeFile(file, content);
  const shared = await layOutCompressed({ file, content, tag: 't', isShared: true }, folder);
  const single = await layOutCompressed({ file, content, tag: 't', isShared: false }, folder);
  expect(shared).not.toEqual(single);
});
