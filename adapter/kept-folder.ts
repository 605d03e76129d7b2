import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Build } from './page.ts';

/** A folder of the cache that hosts keep between builds. */
export function keptFolder(build: Pick<Build, 'distDir'>, name: string): string {
  return path.join(build.distDir, 'cache', 'kiji', name);
}

/**
 * Removes what is no longer asked for from a folder of the cache, so that it does not grow for ever
 * and what was taken back is nowhere.
 */
export async function removeOthers(folder: string, named: ReadonlySet<string>): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  for (const file of files) if (!named.has(file)) await rm(path.join(folder, file));
}
