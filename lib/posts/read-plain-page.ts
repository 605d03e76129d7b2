import { plainPagePath, reservedNames } from '../urls.ts';
import type { Entry, PostFile } from './post.ts';
import type { Problem } from './problem.ts';
import { type EntryKind, type Reading, type ReadingOptions, readEntry } from './read-entry.ts';
import { segmentFault } from './slug.ts';

/** The folder of plain pages, in the folder of posts. Next.js would take `pages` for its own. */
const folder = '_pages/';

const kind: EntryKind<object> = {
  noun: 'page',
  pathOf: plainPagePath,
  slugFault(slug) {
    return reservedNames.has(slug) || slug.startsWith('_')
      ? `The slug "${slug}" is the address of something else. Write another, such as slug = "${slug.replace(/^_+/, '')}-page"`
      : segmentFault('slug', slug);
  },
  own: () => ({}),
  shownFrom: () => 0,
};

/** Whether a file is a page that is no post, such as `_pages/about.md`. */
export function isPlainPage({ path }: Pick<PostFile, 'path'>): boolean {
  return path.startsWith(folder);
}

/** Reads the front matter of a plain page, which needs nothing but a title. */
export function readPlainPage(
  file: PostFile,
  options: ReadingOptions,
): Reading & { page: Entry | undefined } {
  const { entry, problems, placeOf } = readEntry(file, options, kind);
  const taker = entry && options.takenBy?.(entry.path);
  if (!entry || taker === undefined) return { page: entry, problems, placeOf };
  const problem: Problem = {
    severity: 'error',
    rule: 'address-taken',
    file: file.shownPath,
    ...placeOf('slug'),
    message: `The address ${entry.path} is that of ${taker}. Rename one of the two`,
  };
  return { page: undefined, problems: [...problems, problem], placeOf };
}
