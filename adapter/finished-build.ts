import { builtPages } from './built-pages.ts';
import type { KeptPages } from './kept-pages.ts';
import { noteCopies } from './note-copies.ts';
import type { Build, BuildStep, PageStep } from './page.ts';
import { report } from './report.ts';
import { rewrittenPages } from './rewritten-pages.ts';
import { keepRendered, unrenderedPages } from './unrendered-pages.ts';

/**
 * Finishes a build: rewrites its pages, then does what concerns the build as a whole.
 *
 * @param kept what the page steps have made of pages before, if that is kept.
 * @returns A line for the build log.
 * @throws When the build or one of its pages isn't what the steps were written for.
 */
export async function finishedBuild(
  build: Build,
  pageSteps: readonly PageStep[],
  buildSteps: readonly BuildStep[],
  kept?: KeptPages,
): Promise<string> {
  const rendered = await rewrittenPages(build, await builtPages(build), pageSteps, kept);
  // Those were finished by the build that rendered them.
  const unrendered = await unrenderedPages(build, rendered);
  const pages = [...rendered, ...(await rewrittenPages(build, unrendered, [noteCopies], kept))];
  await keepRendered(build, rendered);
  for (const step of buildSteps) await step(build, pages);
  return report(build, pages);
}
