import { dropOldArticles } from './drop-old-articles.ts';
import { finishedBuild } from './finished-build.ts';
import { layOutFiles } from './lay-out-files.ts';
import { layOutImages } from './lay-out-images.ts';
import { layOutSearch } from './lay-out-search.ts';
import { layOutSite } from './lay-out-site.ts';
import { layOutSocialImages } from './lay-out-social-images.ts';
import type { Build, BuildStep, PageStep } from './page.ts';
import { addPolicy } from './policy.ts';
import { stripRuntime } from './strip-runtime.ts';
import { tellCaseOfVercelRedirects } from './vercel-redirects.ts';

/** What happens to each page, in this order. */
const pageSteps: readonly PageStep[] = [stripRuntime, addPolicy];

/** What happens to the build once all pages are written, in this order. */
const buildSteps: readonly BuildStep[] = [
  layOutFiles,
  layOutImages,
  layOutSearch,
  layOutSocialImages,
  dropOldArticles,
  layOutSite,
];

/** What the site does when Next.js has built it. Gives a line for the build log. */
export function finishBuild(build: Build): Promise<string> {
  return finishedBuild(build, pageSteps, buildSteps);
}

/** What the site does to the output of a host's adapter. */
export async function afterHost(build: Build): Promise<void> {
  await tellCaseOfVercelRedirects(build);
}
