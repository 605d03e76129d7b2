import path from 'node:path';
import type { Collection } from '../posts/collection.ts';
import { formerPaths } from '../posts/permalinks.ts';
import { type Entry, isPost } from '../posts/post.ts';
import { comparablePath, sourcePath } from '../urls.ts';

/** Finds posts and pages by what a link may call them. Paths are decoded, in NFC. */
export interface PostIndex {
  /** By a path of the site, of today or of the old site. */
  byAddress(path: string): Entry | undefined;
  /** By the path of its file below the folder of posts, with or without `.md`. */
  byFile(path: string): Entry | undefined;
  /** By the name of its file or folder, or by its slug, where it is the only one of that name. */
  byName(name: string): Entry | undefined;
  /** Whether a path of the site is that of some Markdown. */
  isSource(path: string): boolean;
}

/** Indexes the posts and pages of a collection. */
export function indexPosts(
  { entries, redirects }: Pick<Collection, 'entries' | 'redirects'>,
  permalinks: readonly string[],
): PostIndex {
  const addresses = new Map<string, Entry>();
  const files = new Map<string, Entry>();
  const names = new Map<string, Entry | undefined>();
  const sources = new Set(entries.map(({ path }) => comparablePath(sourcePath(path))));
  const add = (address: string, entry: Entry | undefined) => {
    const key = addressKey(address);
    if (entry && key !== '' && !addresses.has(key)) addresses.set(key, entry);
  };
  // What is an address today is one before all that were.
  for (const entry of entries) add(comparablePath(entry.path), entry);
  for (const entry of entries) {
    for (const former of isPost(entry) ? formerPaths(entry, permalinks) : []) add(former, entry);
    files.set(fileKey(entry.file.path), entry);
    for (const name of new Set([entry.file.name.normalize('NFC'), entry.slug])) {
      names.set(name, names.has(name) ? undefined : entry);
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
