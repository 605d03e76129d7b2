import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientComponents } from './client-modules.ts';
import type { Build, Page } from './page.ts';

/** A page that lies on disk and was not read yet. */
export type BuiltPage = Omit<Page, 'html' | 'dropped'>;

/**
 * Every HTML page that the build has written, once each, and whether something on it needs the
 * runtime, so far as that shows without reading it.
 *
 * @throws When the build isn't laid out as Next.js 16.4 does it.
 */
export async function builtPages(build: Build): Promise<readonly BuiltPage[]> {
  if (build.config.output === 'export') {
    throw new Error("output: 'export' is not supported: it doesn't say which route a file is of");
  }
  const prerendered = await prerenderedPages(build);
  const pages = [...prerendered, ...(await unnamedNotFound(build, prerendered))];
  return withStaticFiles(build, pages);
}

type Prerender = Build['outputs']['prerenders'][number];

async function prerenderedPages({ outputs }: Build): Promise<readonly BuiltPage[]> {
  const pages = new Map<string, BuiltPage>();
  const reasons = clientComponentReasons(outputs);
  for (const output of outputs.prerenders) {
    const file = output.fallback?.filePath;
    if (!file?.endsWith('.html')) continue;
    const keeps = servedLater(output) ?? (await reasons(output.parentOutputId));
    pages.set(file, { pathname: output.id, route: output.route, files: [file], keeps });
  }
  return [...pages.values()];
}

/** Whether readers get another document than the one on disk: then it would only be stripped at first. */
function servedLater({ fallback, config }: Prerender): string | undefined {
  if (fallback?.postponedState !== undefined || config.renderingMode === 'PARTIALLY_STATIC') {
    return 'it is partially prerendered, by Cache Components';
  }
  const seconds = fallback?.initialRevalidate;
  return seconds === false ? undefined : `it is rendered again every ${seconds} s`;
}

/** Looks a route's client components up, reading each manifest once. */
function clientComponentReasons({ appPages }: Build['outputs']) {
  const known = new Map<string, Promise<string | undefined>>();
  const reason = async (id: string) => {
    const page = appPages.find((each) => each.id === id);
    if (!page) return 'it is not of the app router';
    const components = await clientComponents(page.filePath);
    return components.length > 0 ? `client component ${components.join(', ')}` : undefined;
  };
  return (id: string) => {
    const found = known.get(id) ?? reason(id);
    known.set(id, found);
    return found;
  };
}

const notFound = '/_not-found';
const globalError = '/_global-error';

/**
 * The 404 page, which `next start` serves from a file that no output names when `/404` is static.
 *
 * @throws Unless there is exactly one such file.
 */
async function unnamedNotFound(
  { distDir, outputs }: Build,
  named: readonly BuiltPage[],
): Promise<readonly BuiltPage[]> {
  const manifest: unknown = JSON.parse(
    await readFile(join(distDir, 'prerender-manifest.json'), 'utf8'),
  );
  const isStatic = hasRoutes(manifest) && notFound in manifest.routes;
  if (!isStatic || named.some(({ route }) => route === notFound)) return [];

  const cache = join(distDir, 'server', 'route-cache', 'APP_PAGE');
  const files = (await readdir(cache))
    .map((owner) => join(cache, owner, '$', '_not-found.html'))
    .filter((file) => existsSync(file) && !named.some(({ files }) => files.includes(file)));
  if (files.length !== 1) {
    throw new Error(
      `${notFound} is prerendered, so one file ${join(cache, '*', '$', '_not-found.html')} was expected; there are ${files.length}`,
    );
  }
  const keeps = await clientComponentReasons(outputs)(notFound);
  return [{ pathname: notFound, route: notFound, files, keeps }];
}

function hasRoutes(manifest: unknown): manifest is { routes: object } {
  return typeof manifest === 'object' && manifest !== null && 'routes' in manifest;
}

/**
 * Adds the HTML among the static files. `/404` and `/500` are copies of two app-router pages, for
 * hosts to serve; whatever else is there was written by the pages router.
 */
async function withStaticFiles(
  { outputs }: Build,
  pages: readonly BuiltPage[],
): Promise<readonly BuiltPage[]> {
  const finished = [...pages];
  const known = new Set(pages.flatMap(({ files }) => files));
  for (const { id, filePath } of outputs.staticFiles) {
    const isAsset = id.startsWith('static/');
    if (isAsset || !filePath.endsWith('.html') || known.has(filePath)) continue;
    const original = { '/404': notFound, '/500': globalError }[id];
    const index = finished.findIndex(({ pathname }) => pathname === original);
    const page = finished[index];
    if (page && (await isCopy(filePath, page.files[0]))) {
      finished[index] = { ...page, files: [...page.files, filePath] };
    } else {
      const keeps = 'it is not of the app router';
      finished.push({ pathname: id, route: id, files: [filePath], keeps });
    }
  }
  return finished;
}

async function isCopy(file: string, original: string | undefined): Promise<boolean> {
  if (original === undefined) return false;
  const [a, b] = await Promise.all([readFile(file), readFile(original)]);
  return a.equals(b);
}
