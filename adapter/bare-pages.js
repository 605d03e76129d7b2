// @ts-check
// Next.js imports an adapter in every process that loads the config, by plain Node, which may strip
// no types. So this file is short, and the TypeScript is loaded when a build has come to its end.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBundled } from './bundled.js';
import { hostAdapter } from './host-adapter.js';

/**
 * What happens at the end of a build.
 *
 * @typedef {object} Steps
 * @property {(build: import('./page.ts').Build, code: string) => Promise<string>} finishBuild Gives a
 *   line for the build log; `code` is a hash of all that the module is made of.
 * @property {(build: import('./page.ts').Build) => Promise<void>} [afterHost] What is done to the
 *   output of a host's adapter.
 */

/**
 * An adapter that takes the framework out of the pages that need none of it, and then calls the one
 * that a host names in `NEXT_ADAPTER_PATH`.
 *
 * @param {string} entry - The `import.meta.url` of the module that `adapterPath` names.
 * @param {string} steps - A TypeScript module that exports a `finishBuild` of its own, and an
 *   `afterHost` if it has something to do to what the host's adapter has made.
 * @returns {import('next').NextAdapter}
 */
export function barePages(entry, steps = new URL('./bare-steps.ts', import.meta.url).href) {
  /** @param {string} projectDir */
  const host = (projectDir) =>
    hostAdapter(process.env.NEXT_ADAPTER_PATH, projectDir, fileURLToPath(entry));

  return {
    name: 'bare-pages',

    async modifyConfig(config, context) {
      const next = await host(context.projectDir);
      return next?.modifyConfig ? next.modifyConfig(config, context) : config;
    },

    async onBuildComplete(build) {
      const folder = join(build.distDir, 'cache', 'bare-pages');
      const { module, code } = await importBundled(fileURLToPath(new URL(steps, entry)), folder);
      /** @type {Steps} */
      const { finishBuild, afterHost } = module;
      console.log(`\n${await finishBuild(build, code)}\n`);
      const next = await host(build.projectDir);
      await next?.onBuildComplete?.(build);
      if (next) await afterHost?.(build);
    },
  };
}
