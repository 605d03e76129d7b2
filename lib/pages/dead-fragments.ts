import type { Article } from '../markdown/article.ts';
import { hasPlace } from '../markdown/rehype-fragments.ts';
import type { Entry } from '../posts/post.ts';
import type { Problem } from '../posts/problem.ts';
import { comparablePath } from '../urls.ts';

/** Links to places in other entries that are not there. Wants all articles, once each. */
export function deadFragments(
  articles: ReadonlyMap<Entry, Pick<Article, 'ids' | 'fragmentLinks'>>,
): Problem[] {
  const idsByPath = new Map(
    [...articles].map(([{ path }, { ids }]) => [comparablePath(path), new Set(ids)]),
  );
  return [...articles].flatMap(([entry, { fragmentLinks }]) =>
    fragmentLinks.flatMap(({ url, line, column }) => {
      const ids = idsByPath.get(comparablePath(url.replace(/[?#].*$/s, '')));
      if (!ids || hasPlace(ids, url)) return [];
      const message = `The link ${url} leads to no place in that page. Write the id of one of its headings`;
      const place = { file: entry.file.shownPath, line, column };
      return [{ severity: 'warning' as const, rule: 'dead-fragment', ...place, message }];
    }),
  );
}
