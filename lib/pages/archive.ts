import type { Post } from '../posts/post.ts';
import { yearOf } from '../posts/post-date.ts';

/** The posts of a year. */
export interface Year {
  /** Four digits. */
  year: string;
  posts: Post[];
}

/** Posts by the year that their authors dated them, in the order that they come in. */
export function groupByYear(posts: readonly Post[]): Year[] {
  const years = new Map<string, Post[]>();
  for (const post of posts) {
    const year = yearOf(post.date);
    const seen = years.get(year);
    if (seen) seen.push(post);
    else years.set(year, [post]);
  }
  return [...years].map(([year, postsOfYear]) => ({ year, posts: postsOfYear }));
}
