import { buildReason, currentFingerprint, readBuildRecord } from './build-record.ts';
import { runNode } from './child.js';
import { portFault, wantedPort } from './port.ts';
import type { RunningServer } from './serve.ts';
import { stopSignal } from './stop-signal.ts';

/** How long requests in flight have after a signal to stop, in milliseconds. */
const patience = 10_000;

/**
 * `npm start`: builds the site if the last build is not of what lies there now, and serves it until
 * a signal to stop. Exit code 1 when the port is taken or the build fails, 2 for bad usage.
 */
export async function run(arguments_: string[], parent = process.ppid): Promise<number> {
  if (arguments_.length > 0) {
    console.error('Usage: npm start (the variable PORT is the port to serve on)');
    return 2;
  }
  // Asked before the build: whoever waits for one wants to see the site after it.
  const wanted = await wantedPort();
  if ('fault' in wanted) {
    console.error(wanted.fault);
    return wanted.code;
  }

  const reason = buildReason(await readBuildRecord(), currentFingerprint(), new Date());
  if (reason !== undefined) {
    console.log(`${reason}, so it is built now.`);
    // In a process of its own, which leaves no trace in the memory of the one that serves.
    const code = await runNode(['cli/kiji.js', 'build']);
    if (code !== 0) return code;
  }

  const { serve } = await import('./serve.ts');
  const server = await serve({ dev: false, port: wanted.port }).catch(async (error) => {
    const fault = await portFault(wanted.port);
    if (fault === undefined) throw error;
    console.error(fault);
  });
  if (!server) return 1;
  console.log(`Kiji is at ${server.url}`);
  await stopSignal('start', parent);
  await stop(server);
  return 0;
}

/** Lets requests in flight finish; one that never ends must not keep the process for ever. */
async function stop(server: RunningServer): Promise<void> {
  const tooLong = new Promise((resolve) => setTimeout(resolve, patience).unref());
  await Promise.race([server.close(), tooLong]);
}
