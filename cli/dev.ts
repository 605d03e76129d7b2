import { portOf } from './port.ts';
import { portFault } from './port-fault.ts';
import { stopSignal } from './stop-signal.ts';

/** `npm run dev`: the site with live reload; drafts and future posts are shown, marked. */
export async function run(_arguments: string[], parent = process.ppid): Promise<number> {
  process.env.DRAFTS ??= '1';
  const port = portOf(process.env.PORT);
  if (port === undefined) {
    console.error(`PORT is "${process.env.PORT}"; write a number from 1 to 65535`);
    return 2;
  }
  const taken = await portFault(port);
  if (taken !== undefined) {
    console.error(taken);
    return 1;
  }
  // The configuration reads the environment when it is loaded, so what loads it waits until here.
  const { serve } = await import('./serve.ts');
  const { url, close } = await serve({ dev: true, port });
  console.log(`Kiji is at ${url}, drafts included. Press Ctrl+C to stop`);
  await stopSignal('dev', parent);
  await close();
  return 0;
}
