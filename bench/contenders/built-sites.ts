import path from 'node:path';
import type { BuildPlan } from '../build/build-options.ts';
import { timedRun } from '../measured/timed-run.ts';
import { compressFolder } from './compress-folder.ts';
import type { Contender } from './contender.ts';
import { makeContenders } from './contenders.ts';
import { makePosts } from './made-posts.ts';
import { type RunningSite, runSite } from './running-site.ts';

/** Contenders that were built and answer. */
export interface BuiltSites {
  running: readonly { contender: Contender; site: RunningSite }[];
  stop(): Promise<void>;
}

/** Those that are served by a server of their own, which compresses by itself. */
const serving: readonly string[] = ['kiji', 'next', 'floor'] satisfies Contender['name'][];

/** Builds all contenders of a plan on the posts as they are, and serves them. */
export async function builtSites(plan: BuildPlan, work: string): Promise<BuiltSites> {
  const posts = await makePosts(plan.posts, path.join(work, 'posts'), {});
  const task = { ...plan.task, postsDir: posts.folder };
  const running: { contender: Contender; site: RunningSite }[] = [];
  const stop = async () => {
    for (const { site } of running) await site.stop();
  };
  try {
    for (const contender of await makeContenders(plan.names, task, work)) {
      await contender.prepare();
      await timedRun(contender.build);
      if (!serving.includes(contender.name)) await compressFolder(contender.output);
      running.push({ contender, site: await runSite(contender.serve) });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { running, stop };
}
