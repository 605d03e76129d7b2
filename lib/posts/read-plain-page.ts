import { plainPagePath, reservedNames } from '../urls.ts';
import type { PlainPage, PostFile } from './post.ts';
import type { Place, Problem } from './problem.ts';
import { type CommonOptions, hiddenBy, readCommonParts } from './read-common-parts.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { segmentFault, slugOf } from './slug.ts';

/** The folder of plain pages, in the folder of posts. Jekyll's themes call it so too. */
export const plainPagesFolder = '_pages';

/** What a plain page is read with. */
export interface PlainPageOptions extends CommonOptions {
  /** What else answers at a path of the site, percent-encoded, such as `the file public/about`. */
  takenBy?(path: string): string | undefined;
}

/** A plain page with what is wrong in its front matter; no page where a right one can't be made. */
export interface ReadPlainPage {
  page: PlainPage | undefined;
  problems: Problem[];
  /** Where a key of the front matter stands in the file. */
  placeOf(key: string): Place;
}

/** Whether a file of the folder of posts is in that of plain pages. */
export function isOfPlainPage({ path }: Pick<PostFile, 'path'>): boolean {
  return path.startsWith(`${plainPagesFolder}/`);
}

/** Reads a file of the folder of plain pages and says everything that is wrong with it. */
export function readPlainPage(file: PostFile, options: PlainPageOptions): ReadPlainPage {
  const { parts, problems, placeOf } = readFrontMatter(file, options.timeZone);
  if (!parts) return { page: undefined, problems, placeOf };
  const { frontMatter } = parts;
  const name = slugOf(frontMatter.slug, file.name);
  const path = plainPagePath(name);
  const report = (rule: string, key: string, message: string) =>
    problems.push({ severity: 'error', rule, file: file.shownPath, ...placeOf(key), message });

  if (frontMatter.title === undefined) {
    report(
      'title-missing',
      'title',
      'The page has no title. Write title = "…" (TOML) or title: … (YAML) in its front matter',
    );
  }
  const taker = options.takenBy?.(path);
  const fault =
    placementFault(file) ??
    nameFault(name) ??
    (taker && `The address ${path} is taken by ${taker}. Take that out, or rename the page`);
  if (fault !== undefined) report('page-name', 'slug', fault);
  if (problems.length > 0 || frontMatter.title === undefined) {
    return { page: undefined, problems, placeOf };
  }

  const { common, warnings } = readCommonParts(file, parts, options, placeOf);
  const hidden = hiddenBy(frontMatter, frontMatter.date?.time, options.now.getTime());
  const page = { ...common, path, name, title: frontMatter.title, hidden };
  return { page, problems: warnings, placeOf };
}

/** What is wrong with the place of a file in the folder of plain pages. */
function placementFault({ path }: PostFile): string | undefined {
  const [, ...place] = path.split('/');
  if (place.length === 1 && place[0] === 'index.md') {
    return 'The front page is that of the newest posts, and no file. Rename this one, such as about.md';
  }
  const isPage = place.length === 1 || (place.length === 2 && place[1] === 'index.md');
  if (isPage) return undefined;
  const name = place.at(-1) === 'index.md' ? `${place.at(-2)}/index.md` : place.at(-1);
  return `A plain page has no page below it. Move this one to ${plainPagesFolder}/${name}`;
}

function nameFault(name: string): string | undefined {
  if (reservedNames.has(name) || name.startsWith('_')) {
    return `The address /${name} is kept for the site itself. Rename the page, or write slug = "…"`;
  }
  return segmentFault('name', name);
}
