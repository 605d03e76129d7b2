import { type Trust, type TrustByFolder, trustOf } from '../config/trust.ts';
import type { KnownAuthors } from './authors.ts';
import { FrontMatterError, readFrontMatterBlock } from './front-matter-block.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import type { Entry, Hidden, PostFile } from './post.ts';
import { languageOf } from './post-language.ts';
import { postNameOf } from './post-name.ts';
import type { Place, Problem } from './problem.ts';
import { slugOf } from './slug.ts';

/** What posts and pages are read with. */
export interface ReadingOptions extends KnownAuthors {
  /** IANA name, for dates without a zone. */
  timeZone: string;
  /** For those that name none. */
  language: string;
  /** How posts are taken by their folders; all as their authors', where there is nothing. */
  trust?: TrustByFolder;
  /** From how many years on a post is old; never, where there is nothing. */
  oldAfterYears?: number | false;
  /** Says what else of the site answers at a path, by a name for the author. */
  takenBy?(path: string): string | undefined;
  now: Date;
}

/** What was read of a file. */
export interface Reading {
  problems: Problem[];
  /** Where a key of the front matter stands in the file. */
  placeOf(key: string): Place;
}

/** What kind of page a file makes. */
export interface EntryKind<Own> {
  /** What the author calls it: `post`. */
  noun: string;
  pathOf(slug: string): string;
  /** What is wrong with a slug and what to write instead; nothing for a good one. */
  slugFault(slug: string): string | undefined;
  /** What only this kind has; nothing where it can't be made, which is then reported. */
  own(
    frontMatter: FrontMatter,
    report: (rule: string, key: string, message: string) => void,
  ): Own | undefined;
  /** From when on it is shown where `publishDate` says nothing. */
  shownFrom(own: Own): number;
}

/** Reads the front matter of a file and says everything that is wrong with it. */
export function readEntry<Own>(
  file: PostFile,
  options: ReadingOptions,
  kind: EntryKind<Own>,
): Reading & { entry: (Entry & Own) | undefined } {
  const problems: Problem[] = [];
  const report = (rule: string, place: Place, message: string) =>
    problems.push({ severity: 'error', rule, file: file.shownPath, ...place, message });

  if (file.fault) {
    const { place, message } = file.fault;
    report('encoding', place, message);
    return { entry: undefined, problems, placeOf: () => place };
  }
  const block = attempt(() => readFrontMatterBlock(file.source));
  if (block instanceof FrontMatterError) {
    report('front-matter', block.place, block.message);
    return { entry: undefined, problems, placeOf: () => block.place };
  }

  const spelled = new Map(Object.keys(block.values).map((key) => [fold(key), key]));
  const placeOf = (key: string) => block.placeOf(spelled.get(key) ?? key);
  const result = frontMatterSchema(options.timeZone).safeParse(foldKeys(block.values));
  for (const issue of result.error?.issues ?? []) {
    const key = String(issue.path[0]);
    report(`front-matter-${key}`, placeOf(key), `${spelled.get(key) ?? key}: ${issue.message}`);
  }
  if (!result.success) return { entry: undefined, problems, placeOf };

  const frontMatter = result.data;
  const slug = slugOf(frontMatter.slug, file.name);
  if (frontMatter.title === undefined) {
    report(
      'title-missing',
      placeOf('title'),
      `The ${kind.noun} has no title. Write title = "…" (TOML) or title: … (YAML) in its front matter`,
    );
  }
  const own = kind.own(frontMatter, (rule, key, message) => report(rule, placeOf(key), message));
  const fault = kind.slugFault(slug);
  if (fault !== undefined) report('slug', placeOf('slug'), fault);
  if (problems.length > 0 || frontMatter.title === undefined || own === undefined) {
    const inOrder = problems.sort((one, other) => one.line - other.line);
    return { entry: undefined, problems: inOrder, placeOf };
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

  const entry = {
    slug,
    path: kind.pathOf(slug),
    title: frontMatter.title,
    lastmod: frontMatter.lastmod,
    language: languageOf(
      { ...frontMatter, lang: frontMatter.lang ?? postNameOf(file.path).language },
      options.language,
      frontMatter.title + block.body,
    ),
    description: frontMatter.description ?? frontMatter.summary,
    aliases: frontMatter.aliases,
    contents: frontMatter.toc ?? true,
    hidden: hiddenBy(frontMatter, kind.shownFrom(own), options.now.getTime()),
    trust,
    frontMatter,
    body: block.body,
    bodyLine: block.bodyLine,
    file,
    ...own,
  };
  return { entry, problems, placeOf };
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
