import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import playwright from 'playwright/package.json' with { type: 'json' };
import type { BrowserWays } from './browser.ts';
import { runChild } from './child.js';
import { chromiumOptions } from './chromium.ts';
import { installedBrowsers } from './installed-browsers.ts';

/** How long Playwright may take to reach its server, in milliseconds; it tries five times. */
const connecting = 5_000;

/** How long its download may be silent, in milliseconds, before it is given up. */
const silence = 60_000;

const failure = path.join(
  ...['node_modules', '.cache', 'kiji'],
  `no-browser-for-playwright-${playwright.version}`,
);

/** The ways to a browser on this machine. */
export const browserWays: BrowserWays = {
  named: process.env.CHROMIUM_PATH || undefined,

  async starts(executable) {
    try {
      const browser = await chromium.launch(chromiumOptions(executable));
      await browser.close();
      return true;
    } catch (error) {
      const lines = (error as Error).message.split('\n');
      // Of Playwright's own that is not there, nothing need be said.
      if (!lines.some((line) => line.includes("Executable doesn't exist"))) {
        const name = executable ?? "Playwright's own Chromium";
        const told = lines.find((line) => line.includes('[err]')) ?? lines[0];
        console.log(`${name} does not start: ${told}`);
      }
      return false;
    }
  },

  downloadFailed: () => existsSync(failure),

  async download() {
    console.log("Downloading Playwright's own Chromium, about 100 MB …");
    const fault = await playwrightInstall();
    if (fault === undefined) {
      rmSync(failure, { force: true });
      return;
    }
    console.log(`It can't be downloaded here: ${fault}`);
    mkdirSync(path.dirname(failure), { recursive: true });
    writeFileSync(failure, `${fault}\n`);
  },

  installed: () => installedBrowsers(process.platform, process.env).filter(existsSync),

  async installPackage() {
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
    console.log('Installing the package chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const limits = ['-o', 'Acquire::http::Timeout=30', '-o', 'DPkg::Lock::Timeout=60'];
    await runChild(['apt-get', ...limits, 'update'], { env });
    const wanted = ['install', '-y', '--no-install-recommends', 'chromium'];
    await runChild(['apt-get', ...limits, ...wanted], { env });
  },
};

/** Has Playwright install its Chromium; gives what went wrong, in its own words. */
function playwrightInstall(): Promise<string | undefined> {
  const install = ['node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium'];
  const child = spawn(process.execPath, install, {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(connecting) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve) => {
    let fault: string | undefined;
    const timer = setTimeout(() => {
      child.kill();
      resolve(`nothing came for ${silence / 1000} s`);
    }, silence);
    const onOutput = (output: Buffer) => {
      timer.refresh();
      // The same failure comes five times, each with its stack: the first line will do.
      fault ??= /^Error: (.+)$/m.exec(output.toString())?.[1];
      if (output.includes('%')) process.stdout.write(output);
    };
    child.stdout.on('data', onOutput);
    child.stderr.on('data', onOutput);
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : (fault ?? `playwright install ended with ${code}`));
    });
  });
}
