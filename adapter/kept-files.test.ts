import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { FileThreads } from './file-threads.ts';
import { KeptFiles } from './kept-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, 'kept', name);
const threads = new FileThreads(1);
afterAll(() => threads.close());

const open = () => new KeptFiles(path.join(folder, 'kept'), threads);
const plain = { coding: 'none', effort: 0 } as const;

/** A build that keeps two files. */
async function build(): Promise<void> {
  const kept = open();
  await kept.put(Buffer.from('abc'), [{ name: 'a.br', ...plain }]);
  await kept.put(Buffer.from('page'), [{ name: 'page.html', ...plain }]);
  await kept.close();
}

test('what is kept is there for the next build, in no second place', async () => {
  await build();
  const kept = open();
  expect(['a.br', 'page.html', 'b.br'].map((name) => kept.has(name))).toEqual([true, true, false]);
  kept.link('a.br', path.join(folder, 'a.html.br'));
  expect((await stat(path.join(folder, 'a.html.br'))).ino).toBe((await stat(at('a.br'))).ino);
});

test('what takes the place of another file leaves its content as it was elsewhere', async () => {
  await build();
  await writeFile(path.join(folder, 'new.html'), 'other');
  const kept = open();
  kept.link('page.html', path.join(folder, 'new.html'));
  expect(await readFile(path.join(folder, 'new.html'), 'utf8')).toBe('page');
});

test('what a build has no use for is gone after it', async () => {
  await build();
  const kept = open();
  kept.has('a.br');
  await kept.close();
  expect((await readdir(path.join(folder, 'kept'))).sort()).toEqual(['a.br', 'list.json.gz']);
  await open().close();
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ['was cut short', () => writeFile(at('a.br'), 'ab')],
  ['was deleted', () => rm(at('a.br'))],
  ['is named by no list', () => rm(at('list.json.gz'))],
  ['is named by a list that was cut short', () => writeFile(at('list.json.gz'), 'torn')],
  ['is of a build that was stopped', () => writeFile(at('b.br'), 'abc').then(() => rm(at('a.br')))],
])('a file that %s is made again', async (_, spoil) => {
  await build();
  await spoil();
  const kept = open();
  expect([kept.has('a.br'), kept.has('b.br')]).toEqual([false, false]);
  await kept.put(Buffer.from('abc'), [{ name: 'a.br', ...plain }]);
  await kept.close();
  expect(open().has('a.br')).toBe(true);
  expect(await readdir(path.join(folder, 'kept'))).not.toContain('b.br');
});

test('a content is kept in each coding, of which none is made twice', async () => {
  const content = Buffer.from('海へ行く。'.repeat(500));
  const copies = [
    { name: 'a.br', coding: 'br', effort: 6 },
    { name: 'a.gz', coding: 'gzip', effort: 6 },
    { name: 'a.bin', coding: 'deflate', effort: 9 },
    { name: 'a.html', ...plain },
  ] as const;
  const kept = open();
  await kept.put(Buffer.from(content), copies);
  await kept.put(Buffer.from('of the same name'), copies);
  await kept.close();
  const [br, gz, bin, html] = await Promise.all(copies.map(({ name }) => readFile(at(name))));
  expect(brotliDecompressSync(br ?? '')).toEqual(content);
  expect(gunzipSync(gz ?? '')).toEqual(content);
  expect(inflateSync(bin ?? '')).toEqual(content);
  expect(html).toEqual(content);
});

test('what could not be kept fails the build', async () => {
  const kept = open();
  await rm(path.join(folder, 'kept'), { recursive: true });
  await kept.put(Buffer.from('abc'), [{ name: 'a.br', ...plain }]);
  await expect(kept.settled()).rejects.toThrow('ENOENT');
});

test('a folder of another time is in nobody’s way', async () => {
  await mkdir(path.join(folder, 'kept/list.json.gz'), { recursive: true });
  expect(open().has('a.br')).toBe(false);
});
