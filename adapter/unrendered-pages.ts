import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { keptPagesFolder, pagePlansFolder, plannedPages } from '#lib/pages/kept-pages.ts';
import { comparablePath } from '#lib/urls.ts';
import { removeOthers } from './kept-folder.ts';
import type { Build, FinishedPage } from './page.ts';

/**
 * The pages of the build together with those that it did not render, since they are kept from one
 * before. Keeps the new ones, and removes what is no page any more.
 *
 * @throws When a page was neither rendered nor kept.
 */
export async function withUnrenderedPages(
  { distDir }: Pick<Build, 'distDir'>,
  pages: readonly FinishedPage[],
): Promise<readonly FinishedPage[]> {
  const plan = await plannedPages(distDir);
  const folder = path.join(distDir, keptPagesFolder);
  await mkdir(folder, { recursive: true });
  const rendered = new Map(pages.map((page) => [comparablePath(page.pathname), page]));
  const all = [...pages];
  for (const { path: pathname, route, file } of plan) {
    const kept = path.join(folder, file);
    const page = rendered.get(pathname);
    if (page) {
      await keep(page, kept);
      continue;
    }
    const { size } = await stat(kept);
    const sizes = { before: size, after: size };
    all.push({ pathname, route, files: [kept], keeps: undefined, dropped: [], ...sizes });
  }
  await removeOthers(folder, new Set(plan.map(({ file }) => file)));
  await rm(path.join(distDir, pagePlansFolder), { recursive: true, force: true });
  return all;
}

/** What needs the framework is served by it, so it has to be in every build. */
async function keep({ keeps, files: [file] }: FinishedPage, kept: string): Promise<void> {
  if (keeps !== undefined || file === undefined) return;
  const unfinished = `${kept}.${process.pid}`;
  await copyFile(file, unfinished);
  await rename(unfinished, kept);
}
