import { type Trust, type TrustByFolder, trustOf } from '../config/trust.ts';
import { postPath } from '../urls.ts';
import { FrontMatterError, readFrontMatterBlock } from './front-matter-block.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import type { Hidden, Post, PostFile } from './post.ts';
import { parsePostDate } from './post-date.ts';
import { languageOf } from './post-language.ts';
import type { Place, Problem } from './problem.ts';
import { segmentFault, slugFault, slugOf } from './slug.ts';
import { termKey } from './taxonomy.ts';

/** What a post is read with. */
export interface ReadingOptions {
  /** IANA name, for dates without a zone. */
  timeZone: string;
  /** For posts that name none. */
  language: string;
  /** How posts are taken by their folders; all as their authors', where there is nothing. */
  trust?: TrustByFolder;
  /** From how many years on a post is old; never, where there is nothing. */
  oldAfterYears?: number | false;
  now: Date;
}

/** A post with what is wrong in its front matter; no post where a right page can't be made. */
export interface ReadPost {
  post: Post | undefined;
  problems: Problem[];
  /** Where a key of the front matter stands in the file. */
  placeOf(key: string): Place;
}

/** Reads the front matter of a file and says everything that is wrong with it. */
export function readPost(file: PostFile, options: ReadingOptions): ReadPost {
  const problems: Problem[] = [];
  const report = (rule: string, place: Place, message: string) =>
    problems.push({ severity: 'error', rule, file: file.shownPath, ...place, message });

  if (file.fault) {
    const { place, message } = file.fault;
    report('encoding', place, message);
    return { post: undefined, problems, placeOf: () => place };
  }
  const block = attempt(() => readFrontMatterBlock(file.source));
  if (block instanceof FrontMatterError) {
    report('front-matter', block.place, block.message);
    return { post: undefined, problems, placeOf: () => block.place };
  }

  const spelled = new Map(Object.keys(block.values).map((key) => [fold(key), key]));
  const placeOf = (key: string) => block.placeOf(spelled.get(key) ?? key);
  const result = frontMatterSchema(options.timeZone).safeParse(foldKeys(block.values));
  for (const issue of result.error?.issues ?? []) {
    const key = String(issue.path[0]);
    report(`front-matter-${key}`, placeOf(key), `${spelled.get(key) ?? key}: ${issue.message}`);
  }
  if (!result.success) return { post: undefined, problems, placeOf };

  const frontMatter = result.data;
  const date = frontMatter.date ?? dateOfName(file.name, options.timeZone);
  const slug = slugOf(frontMatter.slug, file.name);
  const fault = slugFault(slug);
  if (frontMatter.title === undefined) {
    report(
      'title-missing',
      placeOf('title'),
      'The post has no title. Write title = "…" (TOML) or title: … (YAML) in its front matter',
    );
  }
  if (date === undefined) {
    report(
      'date-missing',
      placeOf('date'),
      'The post has no date. Write date = 2026-11-23T09:00:00+09:00 (TOML) or date: … (YAML), or start the file name with 2026-11-23-',
    );
  }
  if (fault !== undefined) report('slug', placeOf('slug'), fault);
  for (const [noun, key] of [
    ['tag', 'tags'],
    ['series', 'series'],
  ] as const) {
    for (const name of frontMatter[key]) {
      const termFault = segmentFault(noun, termKey(name));
      if (termFault !== undefined) report(noun, placeOf(key), termFault);
    }
  }
  if (problems.length > 0 || frontMatter.title === undefined || date === undefined) {
    return { post: undefined, problems, placeOf };
  }

  const trust = trustOf(file.path, options.trust ?? {}, frontMatter.trust);
  const trustFault = faultOfTrust(frontMatter.trust, trust);
  if (trustFault !== undefined) {
    problems.push({
      severity: 'warning',
      rule: 'front-matter-trust',
      file: file.shownPath,
      ...placeOf('trust'),
      message: trustFault,
    });
  }

  const post: Post = {
    slug,
    path: postPath(slug),
    title: frontMatter.title,
    date,
    lastmod: frontMatter.lastmod,
    language: languageOf(frontMatter, options.language, frontMatter.title + block.body),
    tags: [...new Set(frontMatter.tags)],
    series: frontMatter.series,
    description: frontMatter.description ?? frontMatter.summary,
    aliases: frontMatter.aliases,
    contents: frontMatter.toc ?? true,
    hidden: hiddenBy(frontMatter, date.time, options.now.getTime()),
    trust,
    frontMatter,
    body: block.body,
    bodyLine: block.bodyLine,
    file,
  };
  return { post, problems, placeOf };
}

/** Why a post is not taken as it asks to be. */
function faultOfTrust(wish: string | undefined, trust: Trust): string | undefined {
  if (wish === undefined || wish === trust) return undefined;
  return wish === 'author'
    ? 'The post asks to be trusted, which only blog.config.ts can say: what could run is taken out of it'
    : `trust is "${wish}", which is taken for "sanitize". Write that, or leave it out`;
}

function hiddenBy(frontMatter: FrontMatter, date: number, now: number): Hidden | undefined {
  if (frontMatter.draft) return 'draft';
  if ((frontMatter.publishdate?.time ?? date) > now) return 'future';
  if (frontMatter.expirydate && frontMatter.expirydate.time <= now) return 'expired';
  return undefined;
}

function dateOfName(name: string, timeZone: string) {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(name) ?? [];
  return day === undefined ? undefined : parsePostDate(day, timeZone);
}

/** Hugo takes keys in any case: a key's name in lower case. */
function fold(key: string): string {
  return key.toLowerCase();
}

function foldKeys(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [fold(key), value]));
}

function attempt<Value>(read: () => Value): Value | FrontMatterError {
  try {
    return read();
  } catch (error) {
    if (error instanceof FrontMatterError) return error;
    throw error;
  }
}
