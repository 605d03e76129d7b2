import { archivePath, feedPath, homePath, plainPath, tagsPath } from '../urls.ts';
import { isPost, type Writing } from './post.ts';
import type { Place, Problem } from './problem.ts';

/** A former address and the one that it became; both are paths, percent-encoded. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects that the aliases of some posts and plain pages ask for. An alias that would take
 * the place of a page, or that another text has too, is named and left out.
 *
 * @param placeOf where the aliases of a text stand in its file.
 * @param otherPages paths of pages that are made of no text.
 */
export function redirectsOfAliases(
  writings: readonly Writing[],
  placeOf: (writing: Writing) => Place,
  otherPages: readonly string[] = [],
): { redirects: Redirect[]; problems: Problem[] } {
  const fixed = new Set([homePath, archivePath, tagsPath, feedPath, ...otherPages]);
  const pages = new Map(writings.map((writing) => [writing.path, writing]));
  const owners = new Map<string, Writing>();
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const writing of writings) {
    const to = writing.path;
    for (const alias of writing.aliases) {
      const from = pathOfAlias(alias);
      if (from === to) continue;
      const owner = owners.get(from);
      const page = pages.get(from);
      const fault = /^[a-z][a-z0-9+.-]*:/i.test(alias)
        ? 'is a whole address. Write its path, such as /old/address/'
        : fixed.has(from) || page
          ? 'is the address of a page. Take it out: the page stays'
          : owner && `is also one of ${owner.file.shownPath}, which keeps it. Take one of them out`;
      if (fault === undefined) {
        owners.set(from, writing);
        redirects.push({ from, to });
      } else {
        const message = `The alias "${alias}" ${fault}`;
        problems.push({
          // A name at the root is easily meant for something else: nobody would miss the page.
          severity: page && !isPost(page) ? 'error' : 'warning',
          rule: 'alias',
          file: writing.file.shownPath,
          ...placeOf(writing),
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
