import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './port.ts';

/** The built site, served by a process of its own. */
export interface SiteProcess {
  /** Where it answers, such as `http://localhost:3000`. */
  url: string;
  stop(): Promise<void>;
}

/** How often it is asked whether it answers, in milliseconds. */
const interval = 200;

/**
 * Starts `npm start` on a port that is free, which builds the site first where that is needed, and
 * waits until it answers.
 *
 * @param environment what is added to that of this process, such as `POSTS_DIR`.
 * @throws {Error} when it ends before that.
 */
export async function startSite(
  environment: Readonly<Record<string, string>> = {},
): Promise<SiteProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['cli/kiji.js', 'start'], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  const url = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error('The site could not be built or served');
    const response = await fetch(url).catch(() => undefined);
    if (response) break;
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
