import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.ts';
import { browserWays } from './browser-ways.ts';
import { buildVariables } from './build-record.ts';
import { runNode } from './child.js';
import { freePort } from './port.ts';
import {
  failedOnce,
  formatCount,
  jestCount,
  playwrightCount,
  stepCount,
  sumOf,
  type TestCount,
} from './test-count.ts';

/**
 * `npm test`: a browser, types, lint, unit tests, a build of the sample posts and the tests in a
 * browser. A step that fails keeps no other from running, unless that one builds on it. The last
 * line counts the tests, each of the other steps as one. Exit code 1 when anything failed.
 */
export async function run(arguments_: string[]): Promise<number> {
  if (arguments_.length > 0) {
    console.error('Usage: npm test (for some tests only: npm run unit, npm run e2e)');
    return 2;
  }
  const reports = await mkdtemp(path.join(tmpdir(), 'kiji-test-'));
  try {
    const total = sumOf(await runSteps(reports));
    console.log(`\n${formatCount(total)}`);
    return total.failed > 0 ? 1 : 0;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

async function runSteps(reports: string): Promise<TestCount[]> {
  const env = testEnvironment();

  let executable: string | undefined;
  const browser = await step('Browser', async () => {
    const found = await findBrowser(browserWays);
    console.log(`Chromium ${found.origin}${found.executable ? `: ${found.executable}` : ''}`);
    executable = found.executable;
    return stepCount(0);
  });

  const types = await step('Types', async () => {
    const generated = await runNode(['node_modules/next/dist/bin/next', 'typegen'], env);
    return stepCount(
      generated || (await runNode(['node_modules/typescript/bin/tsc', '--noEmit'], env)),
    );
  });

  const lint = await step('Lint', async () => {
    const colors = process.stdout.isTTY ? [] : ['--colors=off'];
    return stepCount(
      await runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', '.', ...colors], env),
    );
  });

  const unit = await step('Unit tests', async () => {
    const file = path.join(reports, 'jest.json');
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
    const code = await runNode([...jest, '--json', `--outputFile=${file}`], env);
    return jestCount(await readReport(file), code);
  });

  const build = await step('Build', async () =>
    stepCount(await runNode(['cli/kiji.js', 'build'], env)),
  );

  const e2e = await step('Browser tests', async () => {
    const missing = [browser.failed && 'a browser', build.failed && 'a build'].filter(Boolean);
    if (missing.length > 0) throw new Error(`Not run, for want of ${missing.join(' and ')}`);
    const file = path.join(reports, 'playwright.json');
    const code = await runNode(['node_modules/playwright/cli.js', 'test'], {
      ...env,
      ...(executable ? { CHROMIUM_PATH: executable } : {}),
      PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    return playwrightCount(await readReport(file), code);
  });

  return [browser, types, lint, unit, build, e2e];
}

/** Runs a step under its heading; one that throws has failed once. */
async function step(name: string, work: () => Promise<TestCount>): Promise<TestCount> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const count = await work().catch((error: Error) => {
    console.error(error.message);
    return failedOnce;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${formatCount(count)} in ${seconds} s`);
  return count;
}

/** That of this process without what is set for somebody's own blog: the sample posts are tested. */
function testEnvironment(): NodeJS.ProcessEnv {
  const own = new Set([...buildVariables, 'PORT', 'NODE_ENV']);
  // Next.js types NODE_ENV as always there.
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.has(name)),
  ) as NodeJS.ProcessEnv;
}

/** What a runner has written, nothing when it broke before that. */
async function readReport(file: string) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
