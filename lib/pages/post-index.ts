import path from 'node:path';
import type { Collection } from '../posts/collection.ts';
import { formerPaths } from '../posts/permalinks.ts';
import type { Post } from '../posts/post.ts';
import { comparablePath, sourcePath } from '../urls.ts';

/** Finds posts by what a link may call them. Paths are decoded, in NFC. */
export interface PostIndex {
  /** By a path of the site, of today or of the old site. */
  byAddress(path: string): Post | undefined;
  /** By the path of its file below the folder of posts, with or without `.md`. */
  byFile(path: string): Post | undefined;
  /** By the name of its file or folder, or by its slug, where it is the only one of that name. */
  byName(name: string): Post | undefined;
  /** Whether a path of the site is that of a post's Markdown. */
  isSource(path: string): boolean;
}

/** Indexes the posts of a collection. */
export function indexPosts(
  { posts, redirects }: Pick<Collection, 'posts' | 'redirects'>,
  permalinks: readonly string[],
): PostIndex {
  const addresses = new Map<string, Post>();
  const files = new Map<string, Post>();
  const names = new Map<string, Post | undefined>();
  const sources = new Set(posts.map((post) => comparablePath(sourcePath(post.path))));
  const add = (address: string, post: Post | undefined) => {
    const key = addressKey(address);
    if (post && key !== '' && !addresses.has(key)) addresses.set(key, post);
  };
  // What is an address today is one before all that were.
  for (const post of posts) add(comparablePath(post.path), post);
  for (const post of posts) {
    for (const former of formerPaths(post, permalinks)) add(former, post);
    files.set(fileKey(post.file.path), post);
    for (const name of new Set([post.file.name.normalize('NFC'), post.slug])) {
      names.set(name, names.has(name) ? undefined : post);
    }
  }
  for (const { from, to } of redirects) {
    add(comparablePath(from), addresses.get(addressKey(comparablePath(to))));
  }
  return {
    byAddress: (address) => addresses.get(addressKey(address)),
    byFile: (file) => files.get(fileKey(file)),
    isSource: (path) => sources.has(path),
    byName: (name) => names.get(name.replace(/\.md$/, '')),
  };
}

/** Addresses with a slash or `index.html` at the end are those without. */
function addressKey(address: string): string {
  return address.replace(/\/(?:index\.html?)?$/, '');
}

function fileKey(file: string): string {
  return path.posix
    .normalize(file.normalize('NFC'))
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.md$/, '')
    .replace(/\/index$/, '');
}
