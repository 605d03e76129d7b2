import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { keptPagesFolder, pagePlansFolder, plannedPages } from '#lib/pages/kept-pages.ts';
import { comparablePath } from '#lib/urls.ts';
import type { BuiltPage } from './built-pages.ts';
import { linkOrCopy } from './kept-files.ts';
import { removeOthers } from './kept-folder.ts';
import type { Build, FinishedPage } from './page.ts';

type Place = Pick<Build, 'distDir'>;
type Rendered = Pick<FinishedPage, 'pathname' | 'keeps' | 'files'>;

/**
 * The pages that this build did not render, where they are kept from one before.
 *
 * @param rendered those that it did render.
 */
export async function unrenderedPages(
  { distDir }: Place,
  rendered: readonly Rendered[],
): Promise<readonly BuiltPage[]> {
  const paths = new Set(rendered.map(({ pathname }) => comparablePath(pathname)));
  const plan = (await plannedPages(distDir)).filter((page) => !paths.has(page.path));
  return plan.flatMap(({ path: pathname, route, file }) => {
    const kept = path.join(distDir, keptPagesFolder, file);
    if (existsSync(kept)) return [{ pathname, route, files: [kept], keeps: undefined }];
    // Next.js takes `$$` in a path for `$`.
    console.warn(`Next.js has not rendered ${pathname}: give it a name without signs`);
    return [];
  });
}

/** Keeps the pages that were rendered, as readers get them, and removes what is no page any more. */
export async function keepRendered(
  { distDir }: Place,
  rendered: readonly Rendered[],
): Promise<void> {
  const plan = await plannedPages(distDir);
  const folder = path.join(distDir, keptPagesFolder);
  await mkdir(folder, { recursive: true });
  const pages = new Map(rendered.map((page) => [comparablePath(page.pathname), page]));
  for (const { path: pathname, file } of plan) {
    const { keeps, files: [from] = [] } = pages.get(pathname) ?? {};
    // What needs the framework is served by it, so it has to be in every build.
    if (from === undefined || keeps !== undefined) continue;
    const kept = path.join(folder, file);
    linkOrCopy(from, `${kept}.unfinished`);
    await rename(`${kept}.unfinished`, kept);
  }
  await removeOthers(folder, new Set(plan.map(({ file }) => file)));
  await rm(path.join(distDir, pagePlansFolder), { recursive: true, force: true });
}
