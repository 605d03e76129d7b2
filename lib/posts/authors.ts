import { nearestName } from '../nearest-name.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { termKey } from './taxonomy.ts';

/** Who has written a post. */
export interface PostAuthor {
  /** The key in the configuration, by which there is a page; none for a name that is not there. */
  id: string | undefined;
  name: string;
}

/** The authors of the configuration. */
export interface KnownAuthors {
  /** The blog's own. */
  author: { name: string };
  /** By what posts call them. */
  authors: Readonly<Record<string, { name: string }>>;
}

/** The authors of a post, at least one. */
export interface ReadAuthors {
  authors: PostAuthor[];
  /** A sentence for each name that is not in the configuration, where it has any. */
  faults: string[];
}

/**
 * The names in the `authors` of a front matter or, failing that, its `author`: texts, or tables with
 * a `name` as themes have them. What is neither was written for another reader, and is left out.
 */
export function namedAuthors({ authors, author }: Pick<FrontMatter, 'authors' | 'author'>): {
  key: 'authors' | 'author';
  names: string[];
} {
  const several = namesIn(typeof authors === 'string' ? authors.split(',') : authors);
  if (several.length > 0) return { key: 'authors', names: several };
  return { key: 'author', names: namesIn(author) };
}

function namesIn(value: unknown): string[] {
  return [value]
    .flat()
    .map((entry) =>
      typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry,
    )
    .filter((entry) => typeof entry === 'string')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * The authors that a post names, by their keys or their names in any spelling; the blog's where it
 * names none.
 */
export function readAuthors(
  names: readonly string[],
  { author, authors }: KnownAuthors,
): ReadAuthors {
  const known = Object.entries(authors).map(([id, { name }]) => ({ id, name }));
  const find = (name: string) => {
    const key = termKey(name);
    return (
      known.find(({ id }) => termKey(id) === key) ??
      known.find((one) => termKey(one.name) === key) ?? { id: undefined, name }
    );
  };
  const found = new Map(
    (names.length > 0 ? names : [author.name]).map(find).map((one) => [one.id ?? one.name, one]),
  );
  const strangers = [...found.values()].filter(({ id }) => id === undefined && names.length > 0);
  return {
    authors: [...found.values()],
    faults: known.length === 0 ? [] : strangers.map(({ name }) => faultOf(name, known)),
  };
}

function faultOf(name: string, known: readonly { id: string; name: string }[]): string {
  const nearest = nearestName(
    name,
    known.flatMap((one) => [one.id, one.name]),
  );
  const advice =
    nearest === undefined
      ? `Write one of ${known.map(({ id }) => id).join(', ')}, or add it there`
      : `Did you mean "${nearest}"?`;
  return `There is no author "${name}" in blog.config.ts. ${advice}`;
}
