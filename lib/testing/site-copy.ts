import { execFile } from 'node:child_process';
import { cp, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Copies the project as git knows it to a folder, for a site with another configuration. Packages
 * are linked, which takes a second where copying takes a minute.
 */
export async function copySite(target: string): Promise<void> {
  await copyFiles(target);
  await linkFolder('node_modules', path.join(target, 'node_modules'));
}

/** Copies the files of the project as git knows it, new ones too, without packages. */
export async function copyFiles(target: string): Promise<void> {
  const { stdout } = await run('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await cp(file, path.join(target, file)).catch(ignoreMissing);
  }
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, copy);
    else if (entry.isFile()) await link(source, copy).catch(() => cp(source, copy));
    else await cp(source, copy, { verbatimSymlinks: true });
  }
}

/** A file that git knows and that was removed since. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
