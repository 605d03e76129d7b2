import { finishedBuild } from './finished-build.ts';
import type { Build } from './page.ts';
import { stripRuntime } from './strip-runtime.ts';

/** The least that the adapter does. */
export function finishBuild(build: Build): Promise<string> {
  return finishedBuild(build, [stripRuntime], []);
}
