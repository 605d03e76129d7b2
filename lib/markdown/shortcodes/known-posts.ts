import { nearestName } from '../../nearest-name.ts';

/** A post as others refer to it. */
export interface KnownPost {
  slug: string;
  title: string;
  /** Its path on the site. */
  path: string;
}

/** The posts of the site, as far as calls ask for them. */
export interface KnownPosts {
  titleAt(path: string): string | undefined;
  /** The slug that a dead reference was perhaps meant for. */
  slugNearest(word: string): string | undefined;
}

/** Posts to be asked for. */
export function knownPosts(posts: readonly KnownPost[]): KnownPosts {
  const titles = new Map(posts.map(({ path, title }) => [path, title]));
  const slugs = posts.map(({ slug }) => slug);
  return {
    titleAt: (path) => titles.get(path),
    slugNearest: (word) => nearestName(word, slugs),
  };
}
