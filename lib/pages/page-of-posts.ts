import { site } from '../config/site.ts';
import type { Post } from '../posts/post.ts';
import { type PostSummary, summarize } from './post-summary.ts';

/** One page of a list of posts that may have several. */
export interface PageOfPosts {
  summaries: PostSummary[];
  /** Counted from 1. */
  number: number;
  last: number;
}

/** How many pages a number of posts fills, at least one. */
export function countPages(posts: number, perPage: number = site.postsPerPage): number {
  return Math.max(1, Math.ceil(posts / perPage));
}

/** The page of that number, or nothing past the last one. */
export async function pageOf(
  posts: readonly Post[],
  number: number,
): Promise<PageOfPosts | undefined> {
  const last = countPages(posts.length);
  if (!Number.isInteger(number) || number < 1 || number > last) return undefined;
  const start = (number - 1) * site.postsPerPage;
  const shown = posts.slice(start, start + site.postsPerPage);
  return { summaries: await Promise.all(shown.map(summarize)), number, last };
}
