import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Build } from './page.ts';

interface Route {
  status?: number;
  caseSensitive?: boolean;
}

/**
 * Makes the redirects of Vercel's Build Output tell upper case from lower case, as those of
 * Next.js do with `caseSensitiveRoutes`. Vercel takes paths in any case unless a route says
 * otherwise, and would send `/blog/tags/aws`, to which `/blog/tags/AWS` is sent, to itself.
 *
 * @see https://vercel.com/docs/build-output-api/configuration#source-route
 */
export async function tellCaseOfVercelRedirects({
  distDir,
  config,
}: Pick<Build, 'distDir' | 'config'>) {
  if (!config.experimental.caseSensitiveRoutes) return;
  const file = path.join(distDir, 'output', 'config.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const output: { routes?: Route[] } = JSON.parse(text);
  for (const route of output.routes ?? []) {
    if (route.status === 308 || route.status === 307) route.caseSensitive = true;
  }
  await writeFile(file, JSON.stringify(output));
}
