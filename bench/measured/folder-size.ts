import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** How much is in a folder. */
export interface FolderSize {
  files: number;
  bytes: number;
}

/** The files of a folder, by absolute path, but for those in a folder `cache` in it. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const cache = path.join(folder, 'cache', path.sep);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(cache));
}

/** Counts those files; one that two names lead to is counted once. */
export async function folderSize(folder: string): Promise<FolderSize> {
  const seen = new Set<string>();
  let bytes = 0;
  for (const file of await filesOf(folder)) {
    const { dev, ino, size } = await lstat(file);
    if (seen.has(`${dev}:${ino}`)) continue;
    seen.add(`${dev}:${ino}`);
    bytes += size;
  }
  return { files: seen.size, bytes };
}
