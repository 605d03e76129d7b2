import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { folderSignature, readPostFiles } from './post-files.ts';

test('a post is NAME.md or NAME/index.md with the files of its folder', async () => {
  const folder = temporaryFolder({
    'plain.md': 'plain',
    'name with spaces.md': '',
    'double.md.md': '',
    'か\u3099.md': '',
    '2024/nested.md': '',
    '2024/bundle/index.md': 'bundle',
    '2024/bundle/a b.png': '',
    '2024/bundle/img/deep.png': '',
    '2024/bundle/more.md': 'a post of its own',
    '2024/bundle/inner/index.md': '',
    '2024/bundle/inner/inner.png': '',
    '2024/beside.png': 'of no post',
    'picture.png': 'of no post',
    '_index.md': 'Hugo’s',
    'section/_index.md': 'Hugo’s',
    '.hidden.md': '',
    '.obsidian/note.md': '',
    '2024/bundle/.DS_Store': '',
    'notes.txt': '',
    'UPPER.MD': '',
  });
  const files = await readPostFiles(folder);
  expect(files.map(({ path: file, name, files: beside }) => ({ file, name, beside }))).toEqual([
    { file: '2024/bundle/index.md', name: 'bundle', beside: ['a b.png', 'img/deep.png'] },
    { file: '2024/bundle/inner/index.md', name: 'inner', beside: ['inner.png'] },
    { file: '2024/bundle/more.md', name: 'more', beside: [] },
    { file: '2024/nested.md', name: 'nested', beside: [] },
    { file: 'double.md.md', name: 'double.md', beside: [] },
    { file: 'name with spaces.md', name: 'name with spaces', beside: [] },
    { file: 'plain.md', name: 'plain', beside: [] },
    { file: 'か\u3099.md', name: 'か\u3099', beside: [] },
  ]);
});

test('a file comes with its text and its paths', async () => {
  const folder = temporaryFolder({ 'a/b.md': '\uFEFF夏\r\n' });
  expect(await readPostFiles(folder)).toEqual([
    {
      path: 'a/b.md',
      shownPath: path.relative(process.cwd(), path.join(folder, 'a/b.md')),
      absolutePath: path.join(folder, 'a/b.md'),
      name: 'b',
      source: '\uFEFF夏\r\n',
      files: [],
    },
  ]);
});

test('a folder that is not there is an error that names it', async () => {
  await expect(readPostFiles('/no/such/folder')).rejects.toThrow('/no/such/folder');
});

test('the signature of a folder changes when a file is saved, added or removed', async () => {
  const folder = temporaryFolder({ 'a.md': 'a', 'b/c.png': 'c' });
  const signatures = [await folderSignature(folder)];
  expect(await folderSignature(folder)).toBe(signatures[0]);

  utimesSync(path.join(folder, 'b/c.png'), 1, 1);
  signatures.push(await folderSignature(folder));
  writeFileSync(path.join(folder, 'd.md'), '');
  signatures.push(await folderSignature(folder));
  rmSync(path.join(folder, 'a.md'));
  signatures.push(await folderSignature(folder));
  expect(new Set(signatures).size).toBe(4);
});
