import { readFileSync, writeFileSync } from 'node:fs';
import type { BuiltPage } from './built-pages.ts';
import { type Build, type FinishedPage, type Page, PageProblem, type PageStep } from './page.ts';

/**
 * Takes every page through the steps and writes it back to where it lay.
 *
 * One page at a time, and without waiting on the disk in between: the build has just written these
 * files, so they are at hand, and ten thousand of them need no more memory than one.
 *
 * @throws When a step has met a problem, with the problems of all pages.
 */
export function rewrittenPages(
  build: Build,
  pages: readonly BuiltPage[],
  steps: readonly PageStep[],
): readonly FinishedPage[] {
  const finished: FinishedPage[] = [];
  const problems: string[] = [];
  for (const page of pages) {
    try {
      finished.push(rewrittenPage(build, page, steps));
    } catch (error) {
      if (!(error instanceof PageProblem)) throw error;
      problems.push(`${page.pathname} ${error.message}\n    ${page.files.join('\n    ')}`);
    }
  }
  if (problems.length > 0) throw new Error(complaint(build, problems));
  updateSizes(build, finished);
  return finished;
}

function rewrittenPage(build: Build, built: BuiltPage, steps: readonly PageStep[]): FinishedPage {
  const [file] = built.files;
  if (file === undefined) throw new Error(`${built.pathname} lies in no file`);
  const original = readFileSync(file, 'utf8');
  const start: Page = { ...built, dropped: [], html: original };
  const { html, ...page } = steps.reduce((page, step) => step(page, build), start);
  if (html !== original) for (const each of page.files) writeFileSync(each, html);
  return { ...page, before: Buffer.byteLength(original), after: Buffer.byteLength(html) };
}

/** The outputs say how large a page is, for hosts: that has to stay true. */
function updateSizes({ outputs }: Build, pages: readonly FinishedPage[]): void {
  const sizes = new Map(pages.flatMap(({ files, after }) => files.map((file) => [file, after])));
  for (const output of outputs.prerenders) {
    const size = sizes.get(output.fallback?.filePath ?? '');
    if (output.htmlSize !== undefined && size !== undefined) output.htmlSize = size;
  }
}

function complaint({ nextVersion }: Build, problems: readonly string[]): string {
  const shown = problems.slice(0, 20).map((problem) => `  ${problem}`);
  const more = problems.length - shown.length;
  const count = problems.length === 1 ? '1 page is' : `${problems.length} pages are`;
  return [
    `${count} not as this adapter knows them from Next.js (this is ${nextVersion}):`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}
