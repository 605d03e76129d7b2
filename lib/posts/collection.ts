import { authorPath, seriesPath, tagPath } from '../urls.ts';
import { type Redirect, redirectsOfAliases } from './aliases.ts';
import { oldSince } from './old-post.ts';
import type { Entry, Post, PostFile } from './post.ts';
import type { Place, Problem } from './problem.ts';
import type { ReadingOptions } from './read-entry.ts';
import { isPlainPage, readPlainPage } from './read-plain-page.ts';
import { readPost } from './read-post.ts';
import { indexTerms, type Term, termKey } from './taxonomy.ts';
import { groupTranslations } from './translations.ts';

/** The posts beside one in the order of their dates. */
export interface Neighbours {
  newer: Post | undefined;
  older: Post | undefined;
}

/** All posts of the blog that readers may see, and what they are sorted into. */
export interface Collection {
  /** The newest first. */
  posts: Post[];
  /** Posts and their translations by the paths of their pages. */
  byPath: ReadonlyMap<string, Post>;
  /** Posts in other languages than the one that lists name; in no list themselves. */
  translations: Post[];
  /** A post in all its languages, the one that lists name first. */
  versionsOf(post: Post): readonly Post[];
  /** Pages that are no posts, by their path. */
  pages: Entry[];
  /** Everything that has a page of its own: posts, translations, then pages. */
  entries: Entry[];
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
  /** Aliases of posts, and spellings of tags that are not their key. */
  redirects: Redirect[];
  /** Errors and warnings of all files, hidden posts too. */
  problems: Problem[];
  /** When the next post falls due, expires or grows old, so that the site has to be built again. */
  nextChange: Date | undefined;
}

/** What a collection is made with. */
export interface CollectionOptions extends ReadingOptions {
  /** Whether drafts, future and expired posts are in it too. */
  drafts: boolean;
}

/** Reads all files of posts into a collection. Never throws: what is wrong is in `problems`. */
export function buildCollection(
  files: readonly PostFile[],
  options: CollectionOptions,
): Collection {
  const problems: Problem[] = [];
  const read: { post: Post; place: Place; aliases: Place }[] = [];
  const pages: Entry[] = [];
  const aliasPlaces = new Map<Entry, Place>();
  for (const file of files) {
    if (isPlainPage(file)) {
      const { page, placeOf, problems: found } = readPlainPage(file, options);
      problems.push(...found);
      const first = page && pages.find(({ path }) => path === page.path);
      if (first) problems.push(slugTwice(file, placeOf('slug'), page, first));
      else if (page) {
        pages.push(page);
        aliasPlaces.set(page, placeOf('aliases'));
      }
      continue;
    }
    const { post, placeOf, problems: found } = readPost(file, options);
    problems.push(...found);
    if (post) read.push({ post, place: placeOf('slug'), aliases: placeOf('aliases') });
  }

  const placesOf = new Map(read.map((each) => [each.post.file, each]));
  const all: Post[] = [];
  const originals = new Set<Post>();
  const versions = new Map<Post, Post[]>();
  const byPath = new Map<string, Post>();
  const groups = groupTranslations(
    read.map(({ post }) => post),
    options.language,
  );
  const isShown = (entry: Entry) => options.drafts || !entry.hidden;
  for (const { original, translations } of groups) {
    const sound = [original, ...translations].filter((post) => {
      const places = placesOf.get(post.file);
      const first = byPath.get(post.path);
      if (!places) return false;
      if (first) problems.push(slugTwice(post.file, places.place, post, first));
      else byPath.set(post.path, post);
      aliasPlaces.set(post, places.aliases);
      return first === undefined;
    });
    if (sound.includes(original)) originals.add(original);
    all.push(...sound);
    for (const post of sound) versions.set(post, sound.filter(isShown));
  }

  const shown = all.filter(isShown).sort(newestFirst);
  const posts = shown.filter((post) => originals.has(post));
  const translations = shown.filter((post) => !originals.has(post));
  const shownPages = pages.filter(isShown);
  const entries = [...posts, ...translations, ...shownPages];
  const tags = indexTerms(posts, (post) => post.tags);
  const series = indexTerms(posts, (post) => post.series).map((term) => ({
    ...term,
    posts: term.posts.toSorted(inSeries),
  }));
  const tagByKey = new Map(tags.map((tag) => [tag.key, tag]));
  const seriesByKey = new Map(series.map((term) => [term.key, term]));
  for (const post of shown) {
    post.tags = commonestSpellings(post.tags, tagByKey);
    post.series = commonestSpellings(post.series, seriesByKey);
  }
  const authorIds = Object.keys(options.authors);
  const aliases = redirectsOfAliases(
    entries,
    (entry) => aliasPlaces.get(entry) ?? { line: 1, column: 1 },
    authorIds.map((id) => authorPath(id)),
  );
  const postsByAuthor = new Map<string, Post[]>(authorIds.map((id) => [id, []]));
  for (const post of posts) {
    for (const { id } of post.authors) postsByAuthor.get(id ?? '')?.push(post);
  }
  const positions = new Map(posts.map((post, index) => [post, index]));
  const collection: Collection = {
    posts,
    byPath: new Map(shown.map((post) => [post.path, post])),
    translations,
    versionsOf: (post) => versions.get(post) ?? [post],
    pages: shownPages,
    entries,
    neighboursOf(post) {
      const index = positions.get(post);
      if (index === undefined) return { newer: undefined, older: undefined };
      return { newer: posts[index - 1], older: posts[index + 1] };
    },
    tags,
    tagByKey,
    series,
    seriesByKey,
    postsByAuthor,
    redirects: [
      ...aliases.redirects,
      ...redirectsOfSpellings(tags, tagPath),
      ...redirectsOfSpellings(series, seriesPath),
    ],
    problems: [...problems, ...aliases.problems],
    nextChange: nextChangeOf([...all, ...pages], options),
  };
  for (const entry of entries) collections.set(entry, collection);
  return collection;
}

const collections = new WeakMap<Entry, Collection>();

/** The collection that an entry is in, so that whoever has the entry finds its like. */
export function collectionOf(entry: Entry): Collection | undefined {
  return collections.get(entry);
}

function slugTwice(file: PostFile, place: Place, { slug }: Entry, first: Entry): Problem {
  return {
    severity: 'error',
    rule: 'slug-twice',
    file: file.shownPath,
    ...place,
    message: `The slug "${slug}" is also that of ${first.file.shownPath}. Write another as slug = "…"`,
  };
}

function newestFirst(a: Post, b: Post): number {
  return b.date.time - a.date.time || (a.slug < b.slug ? -1 : 1);
}

/** By `weight` where posts have one, as in Hugo, then the oldest first, those of one moment by slug. */
function inSeries(a: Post, b: Post): number {
  const heavy = Number.POSITIVE_INFINITY;
  const [first, second] = [a.frontMatter.weight || heavy, b.frontMatter.weight || heavy];
  if (first !== second) return first - second;
  return a.date.time - b.date.time || (a.slug < b.slug ? -1 : 1);
}

/** Each term once, and everywhere as most posts spell it. */
function commonestSpellings(
  names: readonly string[],
  termByKey: ReadonlyMap<string, Term<Post>>,
): string[] {
  return [...new Set(names.map((name) => termByKey.get(termKey(name))?.name ?? name))];
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

function nextChangeOf(
  entries: readonly (Entry & Partial<Pick<Post, 'date'>>)[],
  { now, oldAfterYears = false }: ReadingOptions,
): Date | undefined {
  const times = entries
    .filter((entry) => entry.hidden !== 'draft')
    .flatMap(({ frontMatter, date, lastmod }) => [
      frontMatter.publishdate?.time ?? date?.time ?? 0,
      frontMatter.expirydate?.time ?? 0,
      oldAfterYears === false || !date ? 0 : oldSince({ date, lastmod }, oldAfterYears),
    ])
    .filter((time) => time > now.getTime());
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}
