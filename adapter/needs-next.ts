import type { Build, FinishedPage } from './page.ts';
import { closedRoutes, requestTimeRoutes } from './request-time-routes.ts';

/**
 * Whether something on the site can't be answered with a file or a redirect, so that Next.js has to
 * be there when it is served.
 */
export async function needsNext(build: Build, pages: readonly FinishedPage[]): Promise<boolean> {
  const { outputs, routing, config } = build;
  const closed = await closedRoutes(build.distDir);
  const finished = new Set([
    ...outputs.prerenders
      .filter(({ fallback }) => fallback?.initialRevalidate === false)
      .map(({ route }) => route),
    ...outputs.staticFiles.map(({ id }) => id),
  ]);
  return (
    pages.some(({ keeps, route }) => keeps !== undefined && !isFrameworkPage(route)) ||
    outputs.appRoutes.some(
      ({ id }) => !id.endsWith('.rsc') && !finished.has(id) && !closed.has(id),
    ) ||
    outputs.pages.some(({ id }) => !isFrameworkPage(id)) ||
    outputs.pagesApi.length > 0 ||
    outputs.middleware !== undefined ||
    [routing.beforeFiles, routing.afterFiles, routing.fallback].some((rules) => rules.length > 0) ||
    config.basePath !== '' ||
    (await requestTimeRoutes(build, pages)).length > 0
  );
}

/** Whether a page is for when there is none, and nobody asks for it by name. */
export function isFrameworkPage(route: string): boolean {
  return ['/_not-found', '/_global-error', '/404', '/500', '/_error', '/_app'].includes(route);
}
