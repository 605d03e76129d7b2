import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files of a folder by their paths from it, with `/` between folders. What is hidden is for
 * nobody, but for `.well-known`, which is made to be seen (RFC 8615).
 */
export async function visibleFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep))
    .filter((parts) => parts.every((part) => !part.startsWith('.') || part === '.well-known'))
    .map((parts) => parts.join('/'));
}
