import { postPath } from '../urls.ts';
import { type KnownAuthors, namedAuthors, readAuthors } from './authors.ts';
import type { Post, PostFile } from './post.ts';
import { parsePostDate } from './post-date.ts';
import type { Place, Problem } from './problem.ts';
import { type CommonOptions, hiddenBy, readCommonParts } from './read-common-parts.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { segmentFault, slugFault, slugOf } from './slug.ts';
import { termKey } from './taxonomy.ts';

/** What a post is read with. */
export interface ReadingOptions extends CommonOptions, KnownAuthors {}

/** A post with what is wrong in its front matter; no post where a right page can't be made. */
export interface ReadPost {
  post: Post | undefined;
  problems: Problem[];
  /** Where a key of the front matter stands in the file. */
  placeOf(key: string): Place;
}

/** Reads the front matter of a file and says everything that is wrong with it. */
export function readPost(file: PostFile, options: ReadingOptions): ReadPost {
  const { parts, problems, placeOf } = readFrontMatter(file, options.timeZone);
  if (!parts) return { post: undefined, problems, placeOf };
  const report = (rule: string, place: Place, message: string) =>
    problems.push({ severity: 'error', rule, file: file.shownPath, ...place, message });

  const { frontMatter } = parts;
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
      'The post has no date. Write date = 2026-11-23T09:00:00+09:00 (TOML) or date: … (YAML), or start the file name with 2026-11-23-. A page without a date, such as /about, belongs into the folder _pages',
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

  const { common, warnings } = readCommonParts(file, parts, options, placeOf);
  const named = namedAuthors(frontMatter);
  const { authors, faults } = readAuthors(named.names, options);
  for (const message of faults) {
    const place = { file: file.shownPath, ...placeOf(named.key) };
    warnings.push({ severity: 'warning', rule: 'author', ...place, message });
  }
  const post: Post = {
    ...common,
    path: postPath(slug),
    slug,
    title: frontMatter.title,
    date,
    tags: [...new Set(frontMatter.tags)],
    series: frontMatter.series,
    authors,
    hidden: hiddenBy(frontMatter, date.time, options.now.getTime()),
  };
  return { post, problems: warnings, placeOf };
}

function dateOfName(name: string, timeZone: string) {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(name) ?? [];
  return day === undefined ? undefined : parsePostDate(day, timeZone);
}
