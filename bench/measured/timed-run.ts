import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TreeUse, watchTree } from './process-tree.ts';

/** A command with all that it needs. */
export interface Command {
  file: string;
  arguments: readonly string[];
  cwd: string;
  /** Added to the environment of this process. */
  environment: Readonly<Record<string, string>>;
}

/** What one run of a command took. */
export interface TimedRun extends TreeUse {
  /** By the clock on the wall. */
  seconds: number;
}

/** How much of what a command printed is shown when it fails. */
const shown = 4_000;

/** What this process was started with and its children should not be. */
const own = ['NODE_OPTIONS', 'NODE_ENV', 'npm_config_local_prefix'];

/** The environment of a command. */
export function environmentOf({ environment }: Command): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name));
  return {
    ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv),
    CI: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...environment,
  };
}

/**
 * Runs a command to its end.
 *
 * @throws {Error} when it fails, with the end of what it printed.
 */
export async function timedRun(command: Command): Promise<TimedRun> {
  const start = performance.now();
  const child = spawn(command.file, command.arguments, {
    cwd: command.cwd,
    env: environmentOf(command),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (text: Buffer) => {
    printed = (printed + text).slice(-shown);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const stop = watchTree(child.pid ?? 0);
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const use = stop();
  if (code !== 0) {
    throw new Error(`${[command.file, ...command.arguments].join(' ')} has failed:\n${printed}`);
  }
  return { seconds, ...use };
}
