import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Build } from './page.ts';

/** What Kiji keeps in the cache that hosts keep between builds, or a folder of it. */
export function keptFolder(build: Pick<Build, 'distDir'>, name = ''): string {
  return path.join(build.distDir, 'cache', 'kiji', name);
}

/**
 * Removes what is no longer asked for from a folder of the cache, so that it does not grow for ever
 * and what was taken back is nowhere.
 */
export async function removeOthers(folder: string, named: ReadonlySet<string>): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const others = files.filter((file) => !named.has(file));
  for (const file of others) await rm(path.join(folder, file), { recursive: true });
}
