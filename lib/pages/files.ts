import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { picturesFolder, picturesOf, readCardCache } from '../cards/card-cache.ts';
import type { Site } from '../config/site.ts';
import type { Entry } from '../posts/post.ts';
import { besidePath, cardPicturePath, plainPath, sourcePath } from '../urls.ts';

/** A file that is served as it is. */
export interface ServedFile {
  /** Its path on the site, percent-encoded. */
  url: string;
  /** Absolute path on disk. */
  file: string;
}

/**
 * The Markdown source of every entry and the files beside those that are folders. Where the source
 * of one would stand on the page of another, the page wins.
 */
export function filesOfEntries(entries: readonly Entry[]): ServedFile[] {
  const pages = new Set(entries.map(({ path }) => path));
  const sources = entries
    .map((entry) => ({ url: sourcePath(entry.path), file: entry.file.absolutePath }))
    .filter(({ url }) => !pages.has(url));
  const bundled = entries.flatMap(({ path: page, file }) =>
    file.files.map((name) => ({
      url: besidePath(page, name),
      file: path.join(path.dirname(file.absolutePath), name),
    })),
  );
  return [...sources, ...bundled];
}

/** The pictures of cards that the cache names. */
export function filesOfCards({ postsDir, cards }: Pick<Site, 'postsDir' | 'cards'>): ServedFile[] {
  if (cards === false) return [];
  return picturesOf(readCardCache(postsDir))
    .map((name) => ({
      url: cardPicturePath(name),
      file: path.join(/* turbopackIgnore: true */ postsDir, picturesFolder, name),
    }))
    .filter(({ file }) => existsSync(file));
}

/** The folders that are served from `/`. */
export function servedFolders({ staticDir }: Pick<Site, 'staticDir'>): string[] {
  return [path.resolve('public'), ...(staticDir === undefined ? [] : [staticDir])];
}

/**
 * Finds the file behind a path of the site, percent-encoded: beside one of the entries, or in one of
 * the folders that are served from `/`, and nowhere else.
 */
export function fileFinder(
  entries: readonly Entry[],
  folders: readonly string[],
): (url: string) => string | undefined {
  const besideEntries = new Map(filesOfEntries(entries).map(({ url, file }) => [url, file]));
  return (url) => {
    const beside = besideEntries.get(url);
    if (beside !== undefined) return beside;
    const named = path.posix.normalize(plainPath(url));
    return folders
      .map((folder) => path.join(/* turbopackIgnore: true */ folder, named))
      .find((file) => existsSync(file) && statSync(file).isFile());
  };
}
