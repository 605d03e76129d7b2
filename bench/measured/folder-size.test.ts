import { linkSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { folderSize } from './folder-size.ts';

test('files are counted, a linked one once, and what is kept for the next build is not', async () => {
  const folder = temporaryFolder({ 'a/b/c.html': '12345', 'd.html': '1', 'cache/e': '123' });
  linkSync(path.join(folder, 'a/b/c.html'), path.join(folder, 'a/f.html'));
  expect(await folderSize(folder)).toEqual({ files: 2, bytes: 6 });
});
