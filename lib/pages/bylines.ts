import type { KnownAuthors } from '../posts/authors.ts';
import type { Post } from '../posts/post.ts';
import { authorPath } from '../urls.ts';

/** An author of a post as pages and feeds name them. */
export interface Byline {
  name: string;
  /** Of the page of the author, where there is one. */
  path: string | undefined;
}

/**
 * The authors of a post where readers want to be told: where several are configured, or the post
 * names another than the blog's own.
 */
export function bylinesOf(
  { authors }: Pick<Post, 'authors'>,
  { author, authors: known }: KnownAuthors,
): Byline[] {
  const isOwn = authors.every(({ id, name }) => id === undefined && name === author.name);
  if (isOwn && Object.keys(known).length < 2) return [];
  return authors.map(({ id, name }) => ({ name, path: id && authorPath(id) }));
}
