import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { BuiltPage } from './built-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { type Build, type FinishedPage, type Page, PageProblem, type PageStep } from './page.ts';

/**
 * Takes every page through the steps and writes it back to where it lay.
 *
 * One page at a time, and without waiting on the disk in between: the build has just written these
 * files, so they are at hand, and ten thousand of them need no more memory than one.
 *
 * @param kept what the steps have made of pages before, if that is kept.
 * @throws When a step has met a problem, with the problems of all pages.
 */
export async function rewrittenPages(
  build: Build,
  pages: readonly BuiltPage[],
  steps: readonly PageStep[],
  kept?: KeptPages,
): Promise<readonly FinishedPage[]> {
  const finished: FinishedPage[] = [];
  const problems: string[] = [];
  for (const page of pages) {
    // What goes on beside this, such as compressing, has its turn.
    await setImmediate();
    try {
      finished.push(await finishedPage(build, page, steps, kept));
    } catch (error) {
      if (!(error instanceof PageProblem)) throw error;
      problems.push(`${page.pathname} ${error.message}\n    ${page.files.join('\n    ')}`);
    }
  }
  await kept?.settled();
  for (const page of finished) kept?.restore(page, page.files);
  if (problems.length > 0) throw new Error(complaint(build, problems));
  updateSizes(build, finished);
  return finished;
}

async function finishedPage(
  build: Build,
  built: BuiltPage,
  steps: readonly PageStep[],
  kept: KeptPages | undefined,
): Promise<FinishedPage> {
  const [file] = built.files;
  if (file === undefined) throw new Error(`${built.pathname} lies in no file`);
  const original = readFileSync(file);
  const source = kept?.sourceOf(built, original);
  const known = source && kept?.find(source);
  if (known) return { ...built, ...known };
  const start: Page = { ...built, dropped: [], html: original.toString() };
  const { html, tokens, ...page } = steps.reduce((page, step) => step(page, build), start);
  const content = Buffer.from(html);
  const finished: FinishedPage = {
    ...page,
    tag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    before: original.length,
    after: content.length,
  };
  if (kept && source) await kept.keep(source, finished, content);
  else if (!content.equals(original)) {
    for (const each of page.files) writeFileSync(each, content);
  }
  return finished;
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
