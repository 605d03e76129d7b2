import { wantedPort } from './port.ts';
import { stopSignal } from './stop-signal.ts';

/** `npm run dev`: the site with live reload; drafts and future posts are shown, marked. */
export async function run(_arguments: string[], parent = process.ppid): Promise<number> {
  process.env.DRAFTS ??= '1';
  const wanted = await wantedPort();
  if ('fault' in wanted) {
    console.error(wanted.fault);
    return wanted.code;
  }
  // The configuration reads the environment when it is loaded, so what loads it waits until here.
  const { serve } = await import('./serve.ts');
  const { url, close } = await serve({ dev: true, port: wanted.port });
  console.log(`Kiji is at ${url}, drafts included. Press Ctrl+C to stop`);
  await stopSignal('dev', parent);
  await close();
  return 0;
}
