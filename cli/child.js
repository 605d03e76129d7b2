// @ts-check
// Programs that the commands start. Plain JavaScript, for the packages are installed with it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in the same terminal until it ends. When this process is told to stop, so is the
 * program, and nothing that would come after it is run.
 *
 * @param {readonly string[]} command The program and its arguments.
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.shell] For what only a shell can start; the arguments are not quoted.
 * @returns {Promise<number>} The exit code; 127 when the program could not be started.
 */
export function runChild([program = '', ...arguments_], { cwd, env, shell = false } = {}) {
  const options = /** @type {const} */ ({ cwd, env: env ?? process.env, shell, stdio: 'inherit' });
  const child = shell
    ? spawn([program, ...arguments_].join(' '), options)
    : spawn(program, arguments_, options);

  /** @type {'SIGINT' | 'SIGTERM' | undefined} */
  let stopped;
  // A terminal sends Ctrl+C to the program by itself, and many take a second one as "at once".
  const onInterrupt = () => {
    stopped = 'SIGINT';
  };
  const onTerminate = () => {
    stopped = 'SIGTERM';
    child.kill('SIGTERM');
  };
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);

  return new Promise((resolve) => {
    /** @param {number} code */
    const end = (code) => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
      if (stopped) process.exit(128 + constants.signals[stopped]);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(127);
    });
    child.once('close', (code, signal) =>
      end(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    );
  });
}

/**
 * Runs a script with the Node that runs this.
 *
 * @param {readonly string[]} command The script and its arguments.
 * @param {NodeJS.ProcessEnv} [env] In place of that of this process.
 * @returns {Promise<number>} The exit code.
 */
export function runNode(command, env = process.env) {
  return runChild([process.execPath, ...command], { env });
}
