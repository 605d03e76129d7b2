import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Installs what a benchmark needs and the blog does not, the first time that it is run.
 *
 * @param folder one below `bench/` with a package.json of its own.
 * @throws {Error} when it can't be installed.
 */
export function installOwnPackages(folder: string): void {
  const cwd = fileURLToPath(new URL(folder, import.meta.url));
  if (existsSync(path.join(cwd, 'node_modules'))) return;
  console.log(`Installing the packages of bench/${folder} …`);
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The packages of bench/${folder} could not be installed`);
}
