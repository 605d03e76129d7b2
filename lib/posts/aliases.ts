import {
  archivePath,
  atomPath,
  feedPath,
  homePath,
  jsonFeedPath,
  plainPath,
  tagsPath,
} from '../urls.ts';
import type { Entry } from './post.ts';
import type { Place, Problem } from './problem.ts';

/** A former address and the one that it became; both are paths, percent-encoded. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects that the aliases of some entries ask for. An alias that would take the place of a
 * page, or that another entry has too, is named and left out.
 *
 * @param placeOf where the aliases of an entry stand in its file.
 * @param otherPages paths of pages that are made of no file.
 */
export function redirectsOfAliases(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => Place,
  otherPages: readonly string[] = [],
): { redirects: Redirect[]; problems: Problem[] } {
  const pages = new Set([
    ...[homePath, archivePath, tagsPath, feedPath, atomPath, jsonFeedPath],
    ...otherPages,
  ]);
  for (const { path } of entries) pages.add(path);
  const owners = new Map<string, Entry>();
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const to = entry.path;
    for (const alias of entry.aliases) {
      const from = pathOfAlias(alias);
      if (from === to) continue;
      const owner = owners.get(from);
      const fault = /^[a-z][a-z0-9+.-]*:/i.test(alias)
        ? 'is a whole address. Write its path, such as /old/address/'
        : pages.has(from)
          ? 'is the address of a page. Take it out: the page stays'
          : owner && `is also one of ${owner.file.shownPath}, which keeps it. Take one of them out`;
      if (fault === undefined) {
        owners.set(from, entry);
        redirects.push({ from, to });
      } else {
        const message = `The alias "${alias}" ${fault}`;
        const { file } = entry;
        problems.push({
          severity: 'warning',
          rule: 'alias',
          file: file.shownPath,
          ...placeOf(entry),
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
