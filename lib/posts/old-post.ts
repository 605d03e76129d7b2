import type { Post } from './post.ts';

const millisecondsPerYear = 365.25 * 24 * 60 * 60 * 1000;

/** When a post is old: milliseconds since 1970-01-01 UTC, counted from its last change. */
export function oldSince({ date, lastmod }: Pick<Post, 'date' | 'lastmod'>, years: number): number {
  return (lastmod ?? date).time + years * millisecondsPerYear;
}
