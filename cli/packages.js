// @ts-check
// Sees to it that the packages of package-lock.json are installed. Like kiji.js, it runs before
// they are.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './child.js';

/**
 * A package in a lock file, so far as it matters here.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity] The hash of what was published.
 * @property {boolean} [dev] Only development needs it.
 * @property {boolean} [devOptional] Only development, or a package that may be absent, needs it.
 * @property {boolean} [optional] May be absent, for instance because it is for another system.
 * @property {string[]} [os] The systems that it is for; `!win32` is all but that.
 * @property {string[]} [cpu]
 */

/**
 * @typedef {object} Lock
 * @property {Record<string, LockedPackage>} packages By folder; `''` is the project itself.
 */

/**
 * Why the installed packages are not those of the lock file. It is what `npm ls` finds, without
 * the second that npm takes for it.
 *
 * @param {Lock} lock package-lock.json.
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes last of all.
 * @param {object} system
 * @param {boolean} system.development Whether development dependencies have to be there.
 * @param {string} system.os As `process.platform`.
 * @param {string} system.cpu As `process.arch`.
 * @returns {string | undefined} A clause; nothing when all are there.
 */
export function packagesFault(lock, installed, { development, os, cpu }) {
  if (installed === undefined) return 'the packages are not installed yet';
  for (const [folder, locked] of Object.entries(lock.packages)) {
    if (folder === '') continue;
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const found = installed.packages[folder];
    if (found === undefined) {
      const unneeded = locked.optional || (!development && (locked.dev || locked.devOptional));
      if (unneeded) continue;
      return `${name} is missing`;
    }
    if (found.version !== locked.version || found.integrity !== locked.integrity) {
      return `${name} is ${found.version}, and package-lock.json has ${locked.version}`;
    }
    // A node_modules that was copied, or is shared with a container.
    if (!fits(locked.os, os) || !fits(locked.cpu, cpu)) return `${name} is for another system`;
  }
  return undefined;
}

/**
 * @param {string[] | undefined} allowed
 * @param {string} actual
 */
function fits(allowed, actual) {
  if (allowed === undefined) return true;
  if (allowed.includes(`!${actual}`)) return false;
  return allowed.includes(actual) || allowed.every((each) => each.startsWith('!'));
}

/**
 * Installs the packages if they are not all there, saying so.
 *
 * @param {string} root Folder of the project.
 * @param {object} needs
 * @param {boolean} needs.development Whether development dependencies have to be there.
 * @returns {Promise<boolean>} Whether they are there now.
 */
export async function ensurePackages(root, { development }) {
  const lock = /** @type {Lock} */ (readJson(path.join(root, 'package-lock.json')));
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'));
  const system = { development, os: process.platform, cpu: process.arch };
  const fault = packagesFault(lock, installed, system) ?? absentFolder(root, installed);
  if (fault === undefined) return true;

  console.error(`Installing packages (npm ci), about half a minute the first time: ${fault}`);
  // Development dependencies are left out when NODE_ENV is "production" or npm's `omit` says so,
  // which suits a host that only serves; tests need them all the same.
  const { command, shell } = npmCommand({
    execPath: process.env.npm_execpath,
    os: process.platform,
    node: process.execPath,
  });
  const arguments_ = development ? ['ci', '--include=dev'] : ['ci'];
  const code = await runChild([...command, ...arguments_], { cwd: root, shell });
  if (code === 0) return true;
  console.error(
    'The packages could not be installed; npm says why above. Mend that, then run the same command again',
  );
  return false;
}

/**
 * @param {string} root
 * @param {Lock | undefined} installed
 * @returns {string | undefined} A package that npm has installed and someone has deleted.
 */
function absentFolder(root, installed) {
  const folders = Object.keys(installed?.packages ?? {});
  const absent = folders.find((folder) => !existsSync(path.join(root, folder)));
  return absent && `${absent} is missing`;
}

/**
 * How npm is started here.
 *
 * @param {object} from
 * @param {string | undefined} from.execPath `npm_execpath`, which npm sets for its scripts.
 * @param {string} from.os As `process.platform`.
 * @param {string} from.node Path of Node.
 * @returns {{ command: string[], shell: boolean }}
 */
export function npmCommand({ execPath, os, node }) {
  // Other package managers set it too, to a program that has no `ci`.
  if (execPath?.endsWith('npm-cli.js')) return { command: [node, execPath], shell: false };
  // Node starts a .cmd only through a shell.
  return os === 'win32'
    ? { command: ['npm.cmd'], shell: true }
    : { command: ['npm'], shell: false };
}

/**
 * @param {string} file
 * @returns {any} Nothing when there is no such file, or npm was stopped while writing it.
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
