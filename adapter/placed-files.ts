import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, notFoundPath, siteFolder } from '#lib/finished-site.ts';
import { isFrameworkPage } from './needs-next.ts';
import type { Build, FinishedPage } from './page.ts';
import { visibleFiles } from './visible-files.ts';

/** A file on its way into the folder of the site. */
export interface PlacedFile {
  /** Its path on the site, decoded. */
  pathname: string;
  /** Its path in the folder of the site, decoded: that of a page ends in `.html`. */
  place: string;
  /** Absolute path of where it lies now. */
  from: string;
  /** What a route handler says of it; names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Whether it is an author's, who may write to it at any time. */
  isOwn: boolean;
  /** Whether Next.js serves it, where there is one: a page with islands. */
  isForNext: boolean;
  /** A hash of its content, where that is known. */
  tag?: string;
}

const plain = { headers: {}, isOwn: false, isForNext: false };

/** Every file of the finished site. What an author has put somewhere wins over what a route makes. */
export async function placedFiles(
  build: Build,
  pages: readonly FinishedPage[],
): Promise<PlacedFile[]> {
  const byAddress = new Map<string, PlacedFile>();
  const byPlace = new Map<string, PlacedFile>();
  const all = [
    ...(await staticFiles(build)),
    ...(await publicFiles(build)),
    ...routeFiles(build),
    ...pageFiles(build, pages),
  ];
  for (const file of all) {
    const address = addressOf(file.pathname);
    if (byAddress.has(address)) continue;
    const other = byPlace.get(file.place);
    if (other) {
      console.warn(`${other.pathname} is not served, for the page ${file.pathname} is kept there`);
      byAddress.delete(addressOf(other.pathname));
    }
    byAddress.set(address, file);
    byPlace.set(file.place, file);
  }
  return [...byAddress.values()];
}

/** What is in the folder already, the assets of Next.js, and what it takes for files of the app. */
async function staticFiles({ outputs, distDir }: Build): Promise<PlacedFile[]> {
  const folder = siteFolder(distDir);
  const headers = await headersByRoute(distDir);
  return outputs.staticFiles.flatMap(({ pathname, filePath: from }) => {
    if (from.startsWith(folder + path.sep)) {
      const place = `/${path.relative(folder, from).split(path.sep).join('/')}`;
      return [{ ...plain, pathname, place, from }];
    }
    if (!pathname.startsWith('/_next/static/') && !from.endsWith('.body')) return [];
    return [{ ...plain, pathname, place: pathname, from, headers: headers.get(pathname) ?? {} }];
  });
}

async function publicFiles({ projectDir }: Build): Promise<PlacedFile[]> {
  const folder = path.join(projectDir, 'public');
  return (await visibleFiles(folder).catch(() => [])).map((name) => ({
    ...plain,
    pathname: `/${name}`,
    place: `/${name}`,
    from: path.join(folder, name),
    isOwn: true,
  }));
}

/** What route handlers have made, but for what they have not found. */
function routeFiles({ outputs }: Build): PlacedFile[] {
  return outputs.prerenders.flatMap(({ pathname, fallback }) => {
    const from = fallback?.filePath;
    const isFinal =
      fallback?.initialRevalidate === false && (fallback.initialStatus ?? 200) === 200;
    if (!from?.endsWith('.body') || !isFinal) return [];
    const headers = headersForReaders(fallback?.initialHeaders ?? {});
    return [{ ...plain, pathname, place: pathname, from, headers }];
  });
}

/** The pages that stay as they are, and the one that says that there is none. */
function pageFiles({ outputs }: Build, pages: readonly FinishedPage[]): PlacedFile[] {
  const unfinished = new Set(
    outputs.prerenders
      .filter(({ fallback }) => fallback?.initialRevalidate !== false || fallback.postponedState)
      .map(({ fallback }) => fallback?.filePath),
  );
  return pages.flatMap(({ pathname, route, keeps, tag, files: [from] }) => {
    if (from === undefined || unfinished.has(from)) return [];
    if (route === '/_not-found') {
      return [{ ...plain, pathname: notFoundPath, place: notFoundPath, from, tag }];
    }
    if (isFrameworkPage(route)) return [];
    const place = pathname === '/' ? '/index.html' : `${pathname}.html`;
    return [{ ...plain, pathname, place, from, tag, isForNext: keeps !== undefined }];
  });
}

/** What route handlers say of what they have made. */
async function headersByRoute(distDir: string) {
  const manifest: { routes: Record<string, { initialHeaders?: Record<string, string> }> } =
    JSON.parse(await readFile(path.join(distDir, 'prerender-manifest.json'), 'utf8'));
  return new Map(
    Object.entries(manifest.routes).map(([route, { initialHeaders = {} }]) => [
      route,
      headersForReaders(initialHeaders),
    ]),
  );
}

/** Headers that are for readers, not for Next.js itself. */
function headersForReaders(headers: Readonly<Record<string, string | string[]>>) {
  const names = ['content-type', 'cache-control', 'etag', 'vary'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = name === 'vary' ? withoutRuntime(headers.vary) : headers[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

/** `Vary` without what only the runtime in a browser asks with. */
function withoutRuntime(vary: string | string[] | undefined): string {
  const names = [vary ?? []].flat().flatMap((each) => each.split(/\s*,\s*/));
  return names.filter((name) => !/^(?:rsc$|next-router-)/i.test(name)).join(', ');
}
