import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dropOldArticles } from './drop-old-articles.ts';
import { FileThreads } from './file-threads.ts';
import { finishedBuild } from './finished-build.ts';
import { inlineStyles } from './inline-styles.ts';
import { KeptFiles } from './kept-files.ts';
import { keptFolder } from './kept-folder.ts';
import { KeptPages } from './kept-pages.ts';
import { layOutFiles } from './lay-out-files.ts';
import { layOutImages } from './lay-out-images.ts';
import { layOutSearch } from './lay-out-search.ts';
import { layOutSite } from './lay-out-site.ts';
import { drawSocialImages } from './lay-out-social-images.ts';
import { noteCopies } from './note-copies.ts';
import type { Build, BuildStep, PageStep } from './page.ts';
import { addPolicy } from './policy.ts';
import { stripRuntime } from './strip-runtime.ts';
import { tellCaseOfVercelRedirects } from './vercel-redirects.ts';

/** What happens to each page, in this order. */
const pageSteps: readonly PageStep[] = [stripRuntime, inlineStyles, addPolicy, noteCopies];

/**
 * What the site does when Next.js has built it.
 *
 * @param code a hash of all the code that this is part of.
 * @returns a line for the build log.
 */
export async function finishBuild(build: Build, code: string): Promise<string> {
  const steps = await hashOfSteps(build, code);
  const layOutSocialImages = await drawSocialImages(build);
  const threads = new FileThreads();
  const files = new KeptFiles(keptFolder(build, 'compressed'), threads);
  // Vercel takes the outputs of the build, and compresses them by itself.
  const isLaidOut = !process.env.VERCEL;
  const pages = new KeptPages(keptFolder(build), steps, files, {
    buildId: build.buildId,
    isCompressed: isLaidOut,
  });
  /** What happens to the build once all pages are written, in this order. */
  const buildSteps: readonly BuildStep[] = [
    layOutFiles,
    // One copies pictures beside JavaScript, the other is all JavaScript.
    atOnce(layOutImages, layOutSearch(steps, threads)),
    dropOldArticles,
    layOutSocialImages,
    ...(isLaidOut ? [layOutSite(files)] : []),
  ];
  const line = await finishedBuild(build, pageSteps, buildSteps, pages);
  await pages.close();
  await files.close();
  await threads.close();
  return line;
}

/** Steps that have nothing to do with each other. */
function atOnce(...steps: readonly BuildStep[]): BuildStep {
  return async (build, pages) => {
    await Promise.all(steps.map((step) => step(build, pages)));
  };
}

/** Of the code, which the author's configuration is part of, its packages, and what of Next.js's it reads. */
async function hashOfSteps({ projectDir, config }: Build, code: string): Promise<string> {
  const packages = await readFile(path.join(projectDir, 'package-lock.json'));
  const read = JSON.stringify([config.basePath, config.assetPrefix]);
  return createHash('sha256').update(code).update(read).update(packages).digest('hex');
}

/** What the site does to the output of a host's adapter. */
export async function afterHost(build: Build): Promise<void> {
  await tellCaseOfVercelRedirects(build);
}
