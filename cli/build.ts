import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pagePlansFolder } from '#lib/pages/kept-pages.ts';
import { loadCollection } from '#lib/posts/source.ts';
import {
  currentFingerprint,
  removeBuildRecord,
  versionOfPages,
  writeBuildRecord,
} from './build-record.ts';
import { importBundled } from './bundle.js';
import { runNode } from './child.js';

const usage = 'Usage: npm run build [-- --strict]';

/**
 * `npm run build`: lists what is wrong with the posts, then builds the site. Exit code 1 when a
 * post has an error, with `--strict` a warning, or the build fails; 2 for bad usage.
 */
export async function run(arguments_: string[]): Promise<number> {
  let strict: boolean;
  try {
    const options = { strict: { type: 'boolean', default: false } } as const;
    strict = parseArgs({ args: arguments_, options }).values.strict;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }

  // Both are of the moment before the build: whatever changes while it runs is not surely in it.
  const now = new Date();
  const fingerprint = currentFingerprint();
  await removeBuildRecord();

  const { checkSite } = await importBundled('check');
  const { errors, warnings, report } = await checkSite();
  console.log(report);
  if (errors > 0 || (strict && warnings > 0)) {
    const faults = errors > 0 ? 'errors' : 'warnings, and --strict is on';
    console.error(`Nothing was built: the posts have ${faults}`);
    return 1;
  }
  const { nextChange } = await loadCollection(now);

  // What a build that was broken off has planned is not for this one.
  await rm(path.join('.next', pagePlansFolder), { recursive: true, force: true });
  const code = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // A host's own adapter wants every page out of every build.
    ...(!process.env.NEXT_ADAPTER_PATH && { KEPT_PAGES_VERSION: versionOfPages() }),
  });
  if (code !== 0) return 1;

  if (currentFingerprint() !== fingerprint) {
    console.warn('A file was changed during the build; the next npm start builds again');
    return 0;
  }
  await writeBuildRecord({ fingerprint, nextChange: nextChange?.toISOString() ?? null });
  return 0;
}
