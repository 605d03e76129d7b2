// @ts-check
// Starts a command of the project: `node cli/kiji.js COMMAND [ARGUMENTS]`.
// Plain JavaScript, and only Node's own modules, for it runs before the packages are there.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeFault } from './node-version.js';
import { ensurePackages } from './packages.js';

const commands = ['start', 'dev', 'test', 'build', 'check', 'new', 'cards', 'pictures'];

/** Those that take a browser, which comes with what developers install. */
const forDevelopers = ['test', 'pictures'];

/** Those that render posts as the site has them. */
const forReaders = ['start', 'build', 'check'];

/** Errors whose message tells an author all there is to know; a stack would only hide it. */
const plainErrors = ['ConfigError', 'ProblemsError'];

// Looked up before the packages are installed: whoever has started this may be gone after that.
const parent = process.ppid;

/** @returns {Promise<number>} The exit code. */
async function main() {
  const [command = '', ...rest] = process.argv.slice(2);
  if (!commands.includes(command)) {
    const fault = command === '' ? '' : `There is no command "${command}"\n`;
    console.error(`${fault}Usage: node cli/kiji.js ${commands.join('|')} [ARGUMENTS]`);
    return 2;
  }
  // Folders in the configuration and the environment are relative to the repository.
  const root = fileURLToPath(new URL('..', import.meta.url));
  process.chdir(root);

  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const fault = nodeFault(process.versions.node, engines.node);
  if (fault !== undefined) {
    console.error(fault);
    return 1;
  }
  if (!(await ensurePackages(root, { development: forDevelopers.includes(command) }))) return 1;

  // What these make of a post is what readers get, and is kept for the build.
  if (forReaders.includes(command)) Object.assign(process.env, { NODE_ENV: 'production' });

  if (command === 'check') {
    const { importBundled } = await import('./bundle.js');
    return (await importBundled('check')).run(rest);
  }
  // In this process: `node --import tsx` in a child of its own would cost a second start of Node.
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import(`./${command}.ts`);
  return run(rest, parent);
}

/** @param {unknown} error */
function report(error) {
  console.error(error instanceof Error && plainErrors.includes(error.name) ? error.message : error);
  return 1;
}

const code = await main().catch(report);
// What a server leaves open must not keep the process, and nothing printed may be lost.
process.stdout.write('', () => process.exit(code));
