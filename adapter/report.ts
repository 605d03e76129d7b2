import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Build, FinishedPage } from './page.ts';
import { type ReasonedRoute, requestTimeRoutes } from './request-time-routes.ts';

/**
 * What was done to the pages, in one line for the build log: how many go without the runtime, what
 * that saves a reader, and which routes keep it and why.
 */
export async function report(build: Build, pages: readonly FinishedPage[]): Promise<string> {
  const stripped = pages.filter(({ keeps }) => keeps === undefined);
  const saved = stripped.reduce((sum, { before, after }) => sum + before - after, 0);
  const scripts = await scriptSize(
    build,
    stripped.flatMap(({ dropped }) => dropped),
  );
  const done =
    stripped.length === 0
      ? `No page of ${pages.length} goes without the framework's script.`
      : `${stripped.length} of ${pages.length} pages go without the framework's script, ` +
        `${size(scripts)} of it gzipped, and are ${size(saved)} smaller in all.`;
  const kept = keptRoutes(pages, await requestTimeRoutes(build, pages));
  return kept.length === 0 ? done : `${done} It stays on ${kept.join('; ')}.`;
}

/** The gzipped size of all scripts that no stripped page asks for any more. */
async function scriptSize(
  { outputs, config }: Build,
  addresses: readonly string[],
): Promise<number> {
  const wanted = new Set(addresses.map((address) => path(address)));
  const files = outputs.staticFiles.filter(({ pathname }) =>
    wanted.has(pathname.slice(config.basePath.length)),
  );
  const sizes = files.map(
    async ({ filePath }) => (await compress(await readFile(filePath))).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const compress = promisify(gzip);

/** `/_next/static/…` of an address that may have an origin, a base path and a query. */
function path(address: string): string {
  return address.replace(/^.*?(?=\/_next\/static\/)/, '').replace(/\?.*$/, '');
}

/**
 * What keeps the runtime, grouped by reason: a route of which every page has that reason, else the
 * pages themselves.
 */
function keptRoutes(
  pages: readonly FinishedPage[],
  requestTime: readonly ReasonedRoute[],
): readonly string[] {
  const byRoute = grouped(pages, ({ route }) => route);
  const whole = [...byRoute].filter(
    ([, pages]) => new Set(pages.map((page) => page.keeps)).size === 1,
  );
  const wholeRoutes = new Set(whole.map(([route]) => route));
  const named = pages.flatMap(({ keeps, route, pathname }) => {
    if (keeps === undefined) return [];
    return [[keeps, wholeRoutes.has(route) ? route : pathname] as const];
  });
  const byReason = grouped([...named, ...requestTime], ([reason]) => reason);
  return [...byReason].map(([reason, routes]) => {
    const names = new Set(routes.map(([, name]) => name));
    return `${list([...names])} (${reason})`;
  });
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function list(routes: readonly string[]): string {
  const shown = routes.slice(0, 5).join(', ');
  return routes.length > 5 ? `${shown} and ${routes.length - 5} more` : shown;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
