import type { Redirect } from '../posts/aliases.ts';
import type { Collection } from '../posts/collection.ts';
import { formerPaths, permalinkRule, permalinkShape } from '../posts/permalinks.ts';
import { authorPath, comparablePath, fixedPaths, postPath, tagPath } from '../urls.ts';

/** What answers the addresses that posts had on the old site. */
export interface PermalinkRedirects {
  /** One post each; `from` is as browsers send it. They go before the rules, which may fit them too. */
  single: Redirect[];
  /** Many posts each: `from` is a pattern of path-to-regexp, and `to` has its parameters. */
  rules: Redirect[];
}

/**
 * The redirects from the permalinks of the old site. One rule answers for all posts whose slug can
 * be told from the old address, so that a host which takes a thousand redirects takes any number
 * of posts.
 */
export function permalinkRedirects(
  {
    posts,
    entries,
    tags,
    postsByAuthor,
  }: Pick<Collection, 'posts' | 'entries' | 'tags' | 'postsByAuthor'>,
  patterns: readonly string[],
): PermalinkRedirects {
  if (patterns.length === 0) return { single: [], rules: [] };
  const pages = new Set(
    [
      ...fixedPaths,
      ...tags.map(({ key }) => tagPath(key)),
      ...[...postsByAuthor.keys()].map((id) => authorPath(id)),
      ...entries.map(({ path }) => path),
    ].map(comparablePath),
  );
  const rules = new Map(
    patterns
      // A rule that fits a page of the site would take the page away.
      .filter((pattern) => !fitsOne(pages, permalinkShape(pattern)))
      .map((pattern) => [pattern, permalinkRule(pattern, posts)] as const),
  );
  const single = new Map<string, string>();
  for (const post of posts) {
    const uncovered = patterns.filter((pattern) => !rules.get(pattern)?.covers(post));
    for (const from of formerPaths(post, uncovered)) {
      if (!pages.has(from) && !single.has(from)) single.set(from, post.path);
    }
  }
  return {
    single: [...single].map(([from, to]) => ({ from: asSent(from), to })),
    rules: [...rules.values()]
      .filter((rule) => rule !== undefined)
      .map(({ source, slug }) => ({ from: source, to: postPath('') + slug })),
  };
}

function fitsOne(paths: ReadonlySet<string>, shape: RegExp): boolean {
  for (const path of paths) if (shape.test(path)) return true;
  return false;
}

/** A decoded path as browsers send it. */
function asSent(path: string): string {
  return encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
}
