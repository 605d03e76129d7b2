import { statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { readKept, writeKept } from '#lib/articles/kept-file.ts';
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

/** Names the files of a folder with their sizes in bytes. */
export const sizeList = 'list.json.gz';

/**
 * Removes from a folder of the cache what is no longer asked for, and what is not as long as it was
 * at the end of the build that made it: it would be taken for whole.
 */
export async function removeSpoiled(folder: string, named: ReadonlySet<string>): Promise<void> {
  const sizes = new Map(sizesIn(readKept(path.join(folder, sizeList))));
  const isWhole = (name: string) =>
    statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === sizes.get(name);
  await removeOthers(
    folder,
    new Set([...named].filter((name) => sizes.has(name) && isWhole(name))),
  );
}

/** Writes down how long the files of a folder are, for {@link removeSpoiled} of the next build. */
export async function listSizes(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== sizeList);
  const sizes = names.map((name) => [name, statSync(path.join(folder, name)).size]);
  if (sizes.length > 0) await writeKept(path.join(folder, sizeList), sizes);
}

/** What of a list can be used: it may be of another time, or of nobody. */
export function sizesIn(kept: unknown): [name: string, size: number][] {
  return Array.isArray(kept)
    ? kept.filter(([name, size]) => typeof name === 'string' && typeof size === 'number')
    : [];
}
