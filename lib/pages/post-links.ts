import path from 'node:path';
import type { ArticleOptions } from '../markdown/article.ts';
import type { Collection } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { postPath } from '../urls.ts';

/** A collection by what its posts are named by, in NFC. */
interface PostIndex {
  /** Paths of source files from the folder of posts, without `.md` and `/index`. */
  byPath: ReadonlyMap<string, Post>;
  /** Names of files and slugs; those of several posts are none's. */
  byName: ReadonlyMap<string, Post | undefined>;
  /** Former paths, decoded, and the ones that they became. */
  byFormerPath: ReadonlyMap<string, string>;
  known: ArticleOptions['shortcodes']['posts'];
}

/** A path of more folders than this is that of no post. */
const deepest = 32;

const kept = new WeakMap<Collection, PostIndex>();

/**
 * Resolves what a post names another one by: the path of its file, from the folder of posts, from
 * the post or from a folder above (`posts/a.md`), its name or slug alone, or a former path.
 */
export function postLinksOf(post: Post, collection: Collection): ArticleOptions['links'] {
  return {
    resolve(target) {
      const [, named = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target.trim()) ?? [];
      if (named === '') return rest === '' ? undefined : encodeURI(decode(rest));
      const { byPath, byName, byFormerPath } = indexOf(collection);
      const wanted = decode(named).normalize('NFC');
      const beside = path.posix.join(path.posix.dirname(post.file.path), wanted);
      const found =
        [...(wanted.startsWith('/') ? [] : [beside]), ...endsOf(wanted)]
          .map((candidate) => byPath.get(pathKey(candidate)))
          .find(Boolean) ?? byName.get(pathKey(wanted));
      const address = found ? postPath(found.slug) : byFormerPath.get(`/${pathKey(wanted)}`);
      return address && address + encodeURI(decode(rest));
    },
  };
}

/** The posts that others may refer to. */
export function knownPostsOf(collection: Collection): ArticleOptions['shortcodes']['posts'] {
  return indexOf(collection).known;
}

function indexOf(collection: Collection): PostIndex {
  const index = kept.get(collection) ?? buildIndex(collection);
  kept.set(collection, index);
  return index;
}

function buildIndex({ posts, redirects }: Collection): PostIndex {
  const byName = new Map<string, Post | undefined>();
  for (const post of posts) {
    for (const name of new Set([post.file.name.normalize('NFC'), post.slug])) {
      byName.set(name, byName.has(name) ? undefined : post);
    }
  }
  return {
    byPath: new Map(posts.map((post) => [pathKey(post.file.path.normalize('NFC')), post])),
    byName,
    byFormerPath: new Map(redirects.map(({ from, to }) => [decode(from).normalize('NFC'), to])),
    known: posts.map(({ slug, title }) => ({ slug, title, path: postPath(slug) })),
  };
}

/** A path without what may be left out of it. */
function pathKey(file: string): string {
  return path.posix
    .normalize(file)
    .replace(/^\/+|\/+$/g, '')
    .replace(/(?:^|\/)_?index(?:\.md)?$|\.(?:md|markdown|html)$/, '');
}

/** A path, and what is left of it without its first folders, the longest first. */
function endsOf(file: string): string[] {
  const segments = file.split('/').filter((segment) => segment !== '' && segment !== '..');
  if (segments.length > deepest) return [];
  return segments.map((_, index) => segments.slice(index).join('/'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
