import type { Metadata } from 'next';
import { type Site, site } from '../config/site.ts';
import { words } from '../language/words.ts';
import { summaryText } from '../markdown/summary.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { authorPath, comparablePath } from '../urls.ts';
import { alternatesOf } from './alternates.ts';
import { countPages, type PageOfPosts, pageOf } from './page-of-posts.ts';

/** A page of an author's posts. */
export interface AuthorPage extends PageOfPosts {
  id: string;
  author: Site['authors'][string];
  /** How many posts the author has. */
  count: number;
}

/** A page of an author by the key as it stands in an address, or nothing where there is none. */
export async function loadAuthorPage(
  encodedId: string,
  number: number,
): Promise<AuthorPage | undefined> {
  const { postsByAuthor } = await loadSoundCollection();
  const id = Object.keys(site.authors).find((key) => key === comparablePath(encodedId));
  const author = id === undefined ? undefined : site.authors[id];
  if (id === undefined || !author) return undefined;
  const posts = postsByAuthor.get(id) ?? [];
  const page = await pageOf(posts, number);
  return page && { id, author, count: posts.length, ...page };
}

/** The keys of all authors with the numbers of their pages. */
export async function listAuthorPages(): Promise<{ id: string; number: number }[]> {
  const { postsByAuthor } = await loadSoundCollection();
  return [...postsByAuthor].flatMap(([id, posts]) =>
    Array.from({ length: countPages(posts.length) }, (_, index) => ({ id, number: index + 1 })),
  );
}

/** What the head of an author's page says of it. */
export function authorMetadata({ id, author, number, last }: AuthorPage): Metadata {
  const { name, bio } = author;
  return {
    title: number === 1 ? name : `${name} (${words.page(number, last)})`,
    ...(bio && { description: summaryText(bio) }),
    authors: { name, url: authorPath(id) },
    alternates: alternatesOf(authorPath(id, number)),
  };
}
