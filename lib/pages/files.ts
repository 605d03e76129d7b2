import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { picturesFolder, picturesOf, readCardCache } from '../cards/card-cache.ts';
import type { Site } from '../config/site.ts';
import type { Collection } from '../posts/collection.ts';
import type { Writing } from '../posts/post.ts';
import { cardPicturePath, pathBeside, plainPath, postSourcePath } from '../urls.ts';

/** A file that is served as it is. */
export interface ServedFile {
  /** Its path on the site, percent-encoded. */
  url: string;
  /** Absolute path on disk. */
  file: string;
}

/**
 * The Markdown source of every post, and the files beside the posts and plain pages that are
 * folders. Where the source of one post would stand on the page of another, the page wins.
 */
export function filesOfCollection({
  posts,
  pages,
}: Pick<Collection, 'posts' | 'pages'>): ServedFile[] {
  const taken = new Set(posts.map((post) => post.path));
  const sources = posts
    .map((post) => ({ url: postSourcePath(post.slug), file: post.file.absolutePath }))
    .filter(({ url }) => !taken.has(url));
  return [...sources, ...[...posts, ...pages].flatMap(filesBeside)];
}

/** The files beside a text that is a folder. */
export function filesBeside({
  path: pagePath,
  file,
}: Pick<Writing, 'path' | 'file'>): ServedFile[] {
  return file.files.map((name) => ({
    url: pathBeside(pagePath, name),
    file: path.join(path.dirname(file.absolutePath), name),
  }));
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

/**
 * Finds the file behind a path of the site, percent-encoded: one of some, or in one of the folders
 * that are served from `/`, and nowhere else.
 */
export function fileFinder(
  files: readonly ServedFile[],
  folders: readonly string[],
): (url: string) => string | undefined {
  const known = new Map(files.map(({ url, file }) => [url, file]));
  return (url) => {
    const found = known.get(url);
    if (found !== undefined) return found;
    const named = path.posix.normalize(plainPath(url));
    return folders
      .map((folder) => path.join(/* turbopackIgnore: true */ folder, named))
      .find((file) => existsSync(file) && statSync(file).isFile());
  };
}
