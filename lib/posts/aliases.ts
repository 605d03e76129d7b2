import { archivePath, feedPath, homePath, plainPath, tagsPath } from '../urls.ts';
import type { Post } from './post.ts';
import type { Place, Problem } from './problem.ts';

/** A former address and the one that it became; both are paths, percent-encoded. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects that the aliases of some posts ask for. An alias that would take the place of a
 * page, or that another post has too, is named and left out.
 *
 * @param placeOf where the aliases of a post stand in its file.
 */
export function redirectsOfAliases(
  posts: readonly Post[],
  placeOf: (post: Post) => Place,
): { redirects: Redirect[]; problems: Problem[] } {
  const pages = new Set([homePath, archivePath, tagsPath, feedPath]);
  for (const { path } of posts) pages.add(path);
  const owners = new Map<string, Post>();
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const post of posts) {
    const to = post.path;
    for (const alias of post.aliases) {
      const from = pathOfAlias(alias);
      if (from === to) continue;
      const owner = owners.get(from);
      const fault = /^[a-z][a-z0-9+.-]*:/i.test(alias)
        ? 'is a whole address. Write its path, such as /old/address/'
        : pages.has(from)
          ? 'is the address of a page. Take it out: the page stays'
          : owner && `is also one of ${owner.file.shownPath}, which keeps it. Take one of them out`;
      if (fault === undefined) {
        owners.set(from, post);
        redirects.push({ from, to });
      } else {
        const message = `The alias "${alias}" ${fault}`;
        const { file } = post;
        problems.push({
          severity: 'warning',
          rule: 'alias',
          file: file.shownPath,
          ...placeOf(post),
          message,
        });
      }
    }
  }
  return { redirects, problems };
}

/** Hugo takes an alias without a slash before it as one from the root, and with one after it as the same. */
function pathOfAlias(alias: string): string {
  const segments = alias.split('/').filter((segment) => segment !== '');
  return `/${segments.map((segment) => encodeURIComponent(plainPath(segment))).join('/')}`;
}
