import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listSizes, removeSpoiled } from './kept-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-folder-'));
  for (const name of ['a.png', 'b.png']) await writeFile(at(name), 'picture');
  await listSizes(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

test.each<[string, () => unknown, string[]]>([
  ['is as it was stays', () => {}, ['a.png']],
  ['was cut short goes', () => writeFile(at('a.png'), 'pict'), []],
  ['nobody has written down goes', () => rm(at('list.json.gz')), []],
  ['is in a list that was cut short goes', () => writeFile(at('list.json.gz'), 'torn'), []],
])('what %s, and what nobody asks for goes', async (_, spoil, expected) => {
  await spoil();
  await removeSpoiled(folder, new Set(['a.png', 'new.png']));
  expect(await readdir(folder)).toEqual(expected);
});

test('there may be no folder', async () => {
  await removeSpoiled(at('none'), new Set());
  await listSizes(at('none'));
});
