import { posix } from 'node:path';
import { translationPath } from '../urls.ts';
import type { Post } from './post.ts';
import { postNameOf } from './post-name.ts';

/** A post in several languages. */
export interface Translated {
  /** The one that lists name, which keeps its address: the one whose file names no language, else that of the site's, else the first. */
  original: Post;
  /** The others, with paths of their own language. */
  translations: Post[];
}

/**
 * Puts posts together that are translations of each other: `hello.md` and `hello.en.md`, or
 * `hello/index.ja.md` and `hello/index.en.md`. In their order.
 *
 * @param language of the site.
 */
export function groupTranslations(posts: readonly Post[], language: string): Translated[] {
  const groups: Map<string, Post>[] = [];
  const byKey = new Map<string, Map<string, Post>>();
  for (const post of posts) {
    const { name, bundle, language: own = '' } = postNameOf(post.file.path);
    const key = bundle ?? posix.join(posix.dirname(post.file.path), name);
    const group = byKey.get(key);
    // `a.md` and `a/index.md` are two posts.
    if (group && !group.has(own)) {
      group.set(own, post);
    } else {
      const first = new Map([[own, post]]);
      groups.push(first);
      byKey.set(key, first);
    }
  }
  return groups.flatMap((group) => {
    const original = group.get('') ?? group.get(language) ?? group.values().next().value;
    if (!original) return [];
    const others = [...group].filter(([, post]) => post !== original);
    const translations = others.map(([own, post]) => ({
      ...post,
      path: translationPath(own, post.slug),
    }));
    return [{ original, translations }];
  });
}
