import path from 'node:path';
import { timedRun } from '../measured/timed-run.ts';
import { installOwnPackages } from '../own-packages.ts';
import { type Contender, type Task, taskEnvironment } from './contender.ts';
import { fixtureFolder } from './fixture.ts';
import { nextSite } from './next.ts';

/** What Next.js costs for as many pages as Kiji has, each with HTML that was finished before. */
export async function floor(task: Task, work: string): Promise<Contender> {
  // The chain that finishes the HTML is that of the plain blog.
  installOwnPackages('peers/next');
  installOwnPackages('peers/floor');
  const folder = fixtureFolder('floor');
  const environment = { FINISHED_DIR: path.join(work, 'finished') };
  const preparation = {
    file: process.execPath,
    arguments: ['--import', 'tsx', 'prepare.ts'],
    cwd: folder,
    environment: { ...taskEnvironment(task), ...environment },
  };
  return nextSite('floor', 'floor of Next.js', folder, environment, async () => {
    await timedRun(preparation);
  });
}
