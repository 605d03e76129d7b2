import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';

/** A site whose `check` is a module that says something. */
function siteThatSays(word: string): string {
  const folder = temporaryFolder({
    'package.json': '{"type":"module"}',
    'package-lock.json': '{}',
  });
  mkdirSync(path.join(folder, 'cli'));
  for (const entry of ['check', 'render-ahead', 'host-rules'])
    writeFileSync(path.join(folder, 'cli', `${entry}.ts`), "export { word } from '../word.ts';");
  writeFileSync(path.join(folder, 'cli', 'bundle.js'), '');
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  say(folder, word);
  return folder;
}

function say(folder: string, word: string): void {
  writeFileSync(path.join(folder, 'word.ts'), `export const word: string = '${word}';`);
}

/** What a process of its own gets out of the bundle. */
async function wordIn(folder: string): Promise<string> {
  const module = JSON.stringify(path.resolve('cli/bundle.js'));
  const code = `import(${module}).then(async ({ importBundled }) => {
    console.log((await importBundled('check')).word);
  })`;
  const child = spawn(process.execPath, ['-e', code], { cwd: folder });
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  await once(child, 'close');
  return said.trim();
}

const bundlesIn = (folder: string) =>
  readdirSync(path.join(folder, '.next/cache/kiji/code')).filter((name) => !name.endsWith('.json'));

test('code is bundled once, and again when it has changed', async () => {
  const folder = siteThatSays('sea');
  expect(await wordIn(folder)).toBe('sea');
  const first = bundlesIn(folder);
  expect(await wordIn(folder)).toBe('sea');
  expect(bundlesIn(folder)).toEqual(first);
  say(folder, 'sky');
  expect(await wordIn(folder)).toBe('sky');
  expect(bundlesIn(folder)).toHaveLength(1);
  expect(bundlesIn(folder)).not.toEqual(first);
});

test('and when what was kept of it is gone', async () => {
  const folder = siteThatSays('sea');
  await wordIn(folder);
  for (const bundle of bundlesIn(folder))
    rmSync(path.join(folder, '.next/cache/kiji/code', bundle), { recursive: true });
  expect(await wordIn(folder)).toBe('sea');
});

test('several processes may do so at the same time', async () => {
  const folder = siteThatSays('sea');
  const words = await Promise.all([wordIn(folder), wordIn(folder), wordIn(folder)]);
  expect(words).toEqual(['sea', 'sea', 'sea']);
  expect(bundlesIn(folder)).toHaveLength(1);
});
