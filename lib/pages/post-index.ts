import path from 'node:path';
import type { Collection } from '../posts/collection.ts';
import { formerPaths } from '../posts/permalinks.ts';
import type { Writing } from '../posts/post.ts';
import { comparablePath, postSourcePath } from '../urls.ts';

/** Finds posts and plain pages by what a link may call them. Paths are decoded, in NFC. */
export interface PostIndex {
  /** By a path of the site, of today or of the old site. */
  byAddress(path: string): Writing | undefined;
  /** By the path of its file below the folder of posts, with or without `.md`. */
  byFile(path: string): Writing | undefined;
  /** By the name of its file or folder, or by its slug, where it is the only one of that name. */
  byName(name: string): Writing | undefined;
  /** Whether a path of the site is that of a post's Markdown. */
  isSource(path: string): boolean;
}

/** Indexes the posts and plain pages of a collection. */
export function indexPosts(
  { posts, pages, redirects }: Pick<Collection, 'posts' | 'pages' | 'redirects'>,
  permalinks: readonly string[],
): PostIndex {
  const addresses = new Map<string, Writing>();
  const files = new Map<string, Writing>();
  const names = new Map<string, Writing | undefined>();
  const sources = new Set(posts.map((post) => comparablePath(postSourcePath(post.slug))));
  const add = (address: string, writing: Writing | undefined) => {
    const key = addressKey(address);
    if (writing && key !== '' && !addresses.has(key)) addresses.set(key, writing);
  };
  // What is an address today is one before all that were.
  for (const writing of [...posts, ...pages]) add(comparablePath(writing.path), writing);
  for (const post of posts) {
    for (const former of formerPaths(post, permalinks)) add(former, post);
    files.set(fileKey(post.file.path), post);
    for (const name of new Set([post.file.name.normalize('NFC'), post.slug])) {
      names.set(name, names.has(name) ? undefined : post);
    }
  }
  for (const page of pages) {
    files.set(fileKey(page.file.path), page);
    // A post may well be called as a page is.
    if (!names.has(page.name)) names.set(page.name, page);
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
