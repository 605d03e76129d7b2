import { site } from '../config/site.ts';
import { formatDay } from '../language/format-day.ts';
import { words } from '../language/words.ts';
import { type Entry, isPost } from '../posts/post.ts';
import { yearOf } from '../posts/post-date.ts';
import { termKey } from '../posts/taxonomy.ts';
import { articleText } from '../search/article-text.ts';
import type { DocumentHead, SearchDocument } from '../search/index-format.ts';

/**
 * An entry as it is searched.
 *
 * @param html its article, or the page that the article stands in.
 */
export function searchDocumentOf(entry: Entry, html: string): SearchDocument {
  return { ...documentHeadOf(entry), text: articleText(html) };
}

/** The same without its text. */
export function documentHeadOf(entry: Entry): DocumentHead {
  const { path, title, language, hidden } = entry;
  const { date, tags } = isPost(entry) ? entry : { date: undefined, tags: [] };
  return {
    url: path,
    title,
    language,
    date: date && { text: date.text, day: formatDay(date, site.language), year: yearOf(date) },
    tags: tags.map((name) => ({ key: termKey(name), name })),
    ...(hidden ? { mark: words.hidden[hidden] } : {}),
  };
}
