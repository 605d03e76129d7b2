import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Compression, isCompressible } from './compressed-files.ts';
import { KeptFiles } from './kept-files.ts';

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

const content = Buffer.from('海へ行く。'.repeat(500));

test('a content lies compressed beside its file, and is compressed once', async () => {
  const cache = path.join(folder, 'cache');
  const layOut = async (name: string) => {
    const kept = new KeptFiles(cache);
    const compression = new Compression(kept);
    const wasThere = compression.has('t', false);
    await compression.begin({ content, tag: 't', isShared: false });
    await compression.end();
    compression.layOut(path.join(folder, name), 't', false);
    await kept.close();
    return wasThere;
  };

  expect(await layOut('a.html')).toBe(false);
  expect(brotliDecompressSync(await readFile(path.join(folder, 'a.html.br')))).toEqual(content);
  expect(gunzipSync(await readFile(path.join(folder, 'a.html.gz')))).toEqual(content);

  expect(await layOut('b.html')).toBe(true);
  const [a, b] = await Promise.all(
    ['a.html.br', 'b.html.br'].map((name) => stat(path.join(folder, name))),
  );
  expect(a?.ino).toBe(b?.ino);
});

test('what is for many pages is kept apart from what is for one', async () => {
  const compression = new Compression(new KeptFiles(folder));
  await compression.begin({ content, tag: 't', isShared: false });
  await compression.end();
  expect([true, false].map((isShared) => compression.has('t', isShared))).toEqual([false, true]);
});

test('what could not be kept fails the build', async () => {
  const compression = new Compression(new KeptFiles(folder));
  await rm(folder, { recursive: true });
  await compression.begin({ content, tag: 't', isShared: false });
  await expect(compression.end()).rejects.toThrow('ENOENT');
  await mkdir(folder);
});
