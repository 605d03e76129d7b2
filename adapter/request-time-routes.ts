import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build, FinishedPage } from './page.ts';

/** Why a route keeps the runtime, and which one. */
export type ReasonedRoute = readonly [reason: string, route: string];

/** The routes of which a request may ask for a page that was not built, each with the reason. */
export async function requestTimeRoutes(
  { outputs, distDir }: Build,
  pages: readonly FinishedPage[],
): Promise<readonly ReasonedRoute[]> {
  const closed = await closedRoutes(distDir);
  const prerendered = new Set(pages.map(({ route }) => route));
  const dynamic = outputs.appPages
    .filter(({ id }) => !id.endsWith('.rsc') && !prerendered.has(id) && !closed.has(id))
    .map(({ id }) => ['it is rendered for each request', id] as const);
  const open = outputs.prerenders
    .filter(({ parentFallbackMode }) => parentFallbackMode === null)
    .map(({ route }) => ['paths that were not built; set dynamicParams to false', route] as const);
  return [...dynamic, ...open];
}

/** The routes with `dynamicParams: false`, which answer with 404 to all that was not built. */
export async function closedRoutes(distDir: string): Promise<ReadonlySet<string>> {
  const manifest: { dynamicRoutes: Record<string, { fallback: unknown }> } = JSON.parse(
    await readFile(join(distDir, 'prerender-manifest.json'), 'utf8'),
  );
  const routes = Object.entries(manifest.dynamicRoutes);
  return new Set(routes.filter(([, { fallback }]) => fallback === false).map(([route]) => route));
}
