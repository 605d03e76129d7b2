import type { FinishedRedirect } from '#lib/finished-site.ts';
import type { Build } from './page.ts';

type Route = Build['routing']['beforeMiddleware'][number];

/**
 * The redirects of a build, as a server needs them that is not Next.js. Nothing when one of them
 * looks at more than the path, which only Next.js can answer.
 */
export function redirectsOf({ routing }: Pick<Build, 'routing'>): FinishedRedirect[] | undefined {
  // The one for a slash at the end has priority, and is known to every server.
  const routes = routing.beforeMiddleware.filter(
    ({ priority, headers }) => !priority && locationIn(headers) !== undefined,
  );
  if (routes.some(({ has, missing }) => has?.length || missing?.length)) return undefined;
  return routes.map((route) => {
    const from = literalPath(route.source);
    return {
      ...(from === undefined ? { from: route.sourceRegex, isPattern: true as const } : { from }),
      to: locationIn(route.headers) ?? '/',
      status: route.status ?? 308,
    };
  });
}

function locationIn(headers: Route['headers']): string | undefined {
  return headers?.Location ?? headers?.location;
}

/** The one path that a pattern of path-to-regexp stands for, when there is but one. */
function literalPath(source: string | undefined): string | undefined {
  if (source === undefined || /(?<!\\)[:()*+?{}]/.test(source)) return undefined;
  return source.replace(/\\(.)/g, '$1');
}
