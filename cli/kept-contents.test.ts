import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keptContents } from './kept-contents.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'kept-contents-'));
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
for (const [name, size] of Object.entries({ a: 4, b: 4, c: 4, large: 9 })) {
  await writeFile(at(name), name.repeat(size).slice(0, size));
}

/** Asks for files one after the other, and tells which are kept in the end. */
async function keptAfter(names: readonly string[]): Promise<string[]> {
  const contentOf = keptContents({ total: 8, file: 8 });
  for (const name of names) {
    contentOf(at(name));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return ['a', 'b', 'c', 'large', 'none'].filter((name) => contentOf(at(name)) !== undefined);
}

test.each([
  ['nothing before it is asked for', [], []],
  ['what was asked for', ['a', 'b'], ['a', 'b']],
  ['the newest, where there is no room for all', ['a', 'b', 'c'], ['b', 'c']],
  ['what was asked for again', ['a', 'b', 'a', 'c'], ['a', 'c']],
  ['nothing large', ['a', 'large'], ['a']],
  ['nothing that there is not', ['none', 'a'], ['a']],
])('keeps %s', async (_, asked, kept) => {
  expect(await keptAfter(asked)).toEqual(kept);
});
