import { authorPath, seriesPath, tagPath } from '../urls.ts';
import { type Redirect, redirectsOfAliases } from './aliases.ts';
import { isPost, type PlainPage, type Post, type PostFile, type Writing } from './post.ts';
import type { Place, Problem } from './problem.ts';
import { isOfPlainPage, type PlainPageOptions, readPlainPage } from './read-plain-page.ts';
import { type ReadingOptions, readPost } from './read-post.ts';
import { indexTerms, type Term } from './taxonomy.ts';

/** The posts beside one in the order of their dates. */
export interface Neighbours {
  newer: Post | undefined;
  older: Post | undefined;
}

/** All texts of the blog that readers may see, and what the posts are sorted into. */
export interface Collection {
  /** The newest first. */
  posts: Post[];
  bySlug: ReadonlyMap<string, Post>;
  /** By `weight` where they have one, then by title. */
  pages: PlainPage[];
  /** The posts before and after one. */
  neighboursOf(post: Post): Neighbours;
  /** The most used first. */
  tags: Term<Post>[];
  tagByKey: ReadonlyMap<string, Term<Post>>;
  /** The posts of each in its own order. */
  series: Term<Post>[];
  seriesByKey: ReadonlyMap<string, Term<Post>>;
  /** The posts of each author of the configuration, by key, the newest first. */
  postsByAuthor: ReadonlyMap<string, Post[]>;
  /** Aliases of posts and plain pages, and spellings of tags that are not their key. */
  redirects: Redirect[];
  /** Errors and warnings of all files, hidden ones too. */
  problems: Problem[];
  /** When the next text falls due or expires, so that the site has to be built again. */
  nextChange: Date | undefined;
}

/** What a collection is made with. */
export interface CollectionOptions extends ReadingOptions, PlainPageOptions {
  /** Whether drafts, future and expired texts are in it too. */
  drafts: boolean;
}

/** Reads all files of the folder of posts into a collection. Never throws: what is wrong is in `problems`. */
export function buildCollection(
  files: readonly PostFile[],
  options: CollectionOptions,
): Collection {
  const problems: Problem[] = [];
  const bySlug = new Map<string, Post>();
  const all: Post[] = [];
  const aliasPlaces = new Map<Writing, Place>();
  for (const file of files.filter((one) => !isOfPlainPage(one))) {
    const read = readPost(file, options);
    problems.push(...read.problems);
    if (!read.post) continue;
    const first = bySlug.get(read.post.slug);
    if (first) {
      problems.push({
        severity: 'error',
        rule: 'slug-twice',
        file: file.shownPath,
        ...read.placeOf('slug'),
        message: `The slug "${read.post.slug}" is also that of ${first.file.shownPath}. Write another as slug = "…"`,
      });
      continue;
    }
    bySlug.set(read.post.slug, read.post);
    all.push(read.post);
    aliasPlaces.set(read.post, read.placeOf('aliases'));
  }

  const pagesByName = new Map<string, PlainPage>();
  for (const file of files.filter(isOfPlainPage)) {
    const read = readPlainPage(file, options);
    problems.push(...read.problems);
    if (!read.page) continue;
    const first = pagesByName.get(read.page.name);
    if (first) {
      problems.push({
        severity: 'error',
        rule: 'page-name',
        file: file.shownPath,
        ...read.placeOf('slug'),
        message: `The address ${read.page.path} is also that of ${first.file.shownPath}. Rename one of the two`,
      });
      continue;
    }
    pagesByName.set(read.page.name, read.page);
    aliasPlaces.set(read.page, read.placeOf('aliases'));
  }

  const isShown = ({ hidden }: Writing) => options.drafts || !hidden;
  const posts = all.filter(isShown).sort(newestFirst);
  const pages = [...pagesByName.values()].filter(isShown).sort(byWeight);
  const tags = indexTerms(posts, (post) => post.tags);
  const series = indexTerms(posts, (post) => post.series).map((term) => ({
    ...term,
    posts: term.posts.toSorted(inSeries),
  }));
  const aliases = redirectsOfAliases(
    [...posts, ...pages],
    (writing) => aliasPlaces.get(writing) ?? { line: 1, column: 1 },
    Object.keys(options.authors).map((id) => authorPath(id)),
  );
  const postsByAuthor = new Map<string, Post[]>(Object.keys(options.authors).map((id) => [id, []]));
  for (const post of posts) {
    for (const { id } of post.authors) postsByAuthor.get(id ?? '')?.push(post);
  }
  const positions = new Map(posts.map((post, index) => [post, index]));
  const collection: Collection = {
    posts,
    bySlug: new Map(posts.map((post) => [post.slug, post])),
    pages,
    neighboursOf(post) {
      const index = positions.get(post);
      if (index === undefined) return { newer: undefined, older: undefined };
      return { newer: posts[index - 1], older: posts[index + 1] };
    },
    tags,
    tagByKey: new Map(tags.map((tag) => [tag.key, tag])),
    series,
    seriesByKey: new Map(series.map((term) => [term.key, term])),
    postsByAuthor,
    redirects: [
      ...aliases.redirects,
      ...redirectsOfSpellings(tags, tagPath),
      ...redirectsOfSpellings(series, seriesPath),
    ],
    problems: [...problems, ...aliases.problems],
    nextChange: nextChangeOf([...all, ...pagesByName.values()], options.now.getTime()),
  };
  for (const writing of [...posts, ...pages]) collections.set(writing, collection);
  return collection;
}

const collections = new WeakMap<Writing, Collection>();

/** The collection that a post or a plain page is in, so that whoever has it finds its like. */
export function collectionOf(writing: Writing): Collection | undefined {
  return collections.get(writing);
}

function newestFirst(a: Post, b: Post): number {
  return b.date.time - a.date.time || (a.slug < b.slug ? -1 : 1);
}

/** By `weight` where posts have one, as in Hugo, then the oldest first, those of one moment by slug. */
function inSeries(a: Post, b: Post): number {
  return compareWeights(a, b) || a.date.time - b.date.time || (a.slug < b.slug ? -1 : 1);
}

function byWeight(a: PlainPage, b: PlainPage): number {
  return compareWeights(a, b) || (a.title < b.title ? -1 : 1);
}

/** The lighter first, and last what has no weight. */
function compareWeights({ frontMatter: a }: Writing, { frontMatter: b }: Writing): number {
  const heavy = Number.MAX_VALUE;
  return (a.weight || heavy) - (b.weight || heavy);
}

/** Spellings of terms that are not their key lead to it. */
function redirectsOfSpellings(
  terms: readonly Term<Post>[],
  pathOf: (key: string) => string,
): Redirect[] {
  return terms
    .flatMap(({ key, spellings }) =>
      spellings.map((spelling) => ({ from: pathOf(spelling), to: pathOf(key) })),
    )
    .filter(({ from, to }) => from !== to);
}

function nextChangeOf(writings: readonly Writing[], now: number): Date | undefined {
  const times = writings
    .filter(({ hidden }) => hidden !== 'draft')
    .flatMap((writing) => {
      const { publishdate, expirydate, date } = writing.frontMatter;
      const own = isPost(writing) ? writing.date : date;
      return [publishdate?.time ?? own?.time ?? 0, expirydate?.time ?? 0];
    })
    .filter((time) => time > now);
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}
