import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../cli/port.ts';
import { type Command, environmentOf } from '../measured/timed-run.ts';

/** A site that answers. */
export interface RunningSite {
  /** Such as `http://localhost:3000`. */
  origin: string;
  stop(): Promise<void>;
}

/** How long a site may take until it answers, and how often it is asked, in milliseconds. */
const patience = 120_000;
const interval = 50;

/**
 * Starts what serves on a free port, and waits until it answers.
 *
 * @throws {Error} when it ends before that, or never answers.
 */
export async function runSite(
  serve: (port: number) => Command | Promise<Command>,
): Promise<RunningSite> {
  const port = await freePort();
  const command = await serve(port);
  const child = spawn(command.file, command.arguments, {
    cwd: command.cwd,
    env: environmentOf(command),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://localhost:${port}`;
  const start = performance.now();
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`${command.file} has ended before it answered`);
    if (performance.now() - start > patience) {
      await end(child);
      throw new Error(`${command.file} did not answer`);
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return { origin, stop: () => end(child) };
}

async function answers(origin: string): Promise<boolean> {
  const response = await fetch(origin).catch(() => undefined);
  await response?.arrayBuffer();
  return response !== undefined;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
