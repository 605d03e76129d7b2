import { postPath } from '../urls.ts';
import { namedAuthors, readAuthors } from './authors.ts';
import type { Post, PostFile } from './post.ts';
import { parsePostDate } from './post-date.ts';
import type { Problem } from './problem.ts';
import { type EntryKind, type Reading, type ReadingOptions, readEntry } from './read-entry.ts';
import { segmentFault, slugFault } from './slug.ts';
import { termKey } from './taxonomy.ts';

/** A post with what is wrong in its front matter; no post where a right page can't be made. */
export interface ReadPost extends Reading {
  post: Post | undefined;
}

/** Reads the front matter of a post and says everything that is wrong with it. */
export function readPost(file: PostFile, options: ReadingOptions): ReadPost {
  const { entry, problems, placeOf } = readEntry(file, options, kindOf(file, options));
  if (!entry) return { post: undefined, problems, placeOf };
  const { key, names } = namedAuthors(entry.frontMatter);
  const { authors, faults } = readAuthors(names, options);
  const place = { file: file.shownPath, ...placeOf(key) };
  const warnings = faults.map(
    (message): Problem => ({ severity: 'warning', rule: 'author', ...place, message }),
  );
  return { post: { ...entry, authors }, problems: [...problems, ...warnings], placeOf };
}

function kindOf(
  file: PostFile,
  { timeZone }: ReadingOptions,
): EntryKind<Pick<Post, 'date' | 'tags' | 'series'>> {
  return {
    noun: 'post',
    pathOf: postPath,
    slugFault,
    shownFrom: ({ date }) => date.time,
    own(frontMatter, report) {
      const date = frontMatter.date ?? dateOfName(file.name, timeZone);
      if (date === undefined) {
        report(
          'date-missing',
          'date',
          'The post has no date. Write date = 2026-11-23T09:00:00+09:00 (TOML) or date: … (YAML), or start the file name with 2026-11-23-',
        );
      }
      for (const [noun, key] of [
        ['tag', 'tags'],
        ['series', 'series'],
      ] as const) {
        for (const name of frontMatter[key]) {
          const fault = segmentFault(noun, termKey(name));
          if (fault !== undefined) report(noun, key, fault);
        }
      }
      return date && { date, tags: [...new Set(frontMatter.tags)], series: frontMatter.series };
    },
  };
}

function dateOfName(name: string, timeZone: string) {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(name) ?? [];
  return day === undefined ? undefined : parsePostDate(day, timeZone);
}
