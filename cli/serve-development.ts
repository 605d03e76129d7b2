import { existsSync, watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import type { Site } from '#lib/config/site.ts';
import { changesPath } from '#lib/development.ts';
import { keepPictures, pictureFile } from '#lib/og/kept-pictures.ts';
import { filesOfCards, filesOfEntries, type ServedFile } from '#lib/pages/files.ts';
import { picturesOf } from '#lib/pages/social-image.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { cardPicturesPath } from '#lib/urls.ts';
import { serveSearchFile } from './development-search.ts';
import { setFileHeaders } from './file-headers.ts';

type Next = () => void;

/** How long after a change pages are told of it, in milliseconds: editors save in several steps. */
const settling = 60;

/**
 * What the development server answers by itself: files of posts and of `STATIC_DIR` as they are at
 * the moment, and the stream that tells open pages of changes.
 */
export async function developmentFiles(site: Site) {
  const watched = [
    site.postsDir,
    site.staticDir,
    path.resolve('public'),
    path.resolve('blog.config.ts'),
  ];
  const listeners = listenForChanges(watched.filter((root) => root !== undefined));
  const staticFiles = site.staticDir
    ? sirv(site.staticDir, { dev: true, extensions: [], setHeaders: setFileHeaders })
    : (_request: IncomingMessage, _response: ServerResponse, next: Next) => next();

  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const pathname = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (pathname === changesPath) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    servePostFile(pathname, site, request, response).then(
      (served) => served || staticFiles(request, response, next),
      next,
    );
  };
}

/** Answers with a file of a post, or its picture; says whether there was one. */
async function servePostFile(
  pathname: string,
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (await serveSearchFile(pathname, response)) return true;
  const found = await servedFileAt(pathname, site);
  if (!found) return false;
  const name = path.basename(found.file);
  request.url = `/${encodeURIComponent(name)}`;
  return new Promise((resolve) => {
    response.on('close', () => resolve(true));
    sirv(path.dirname(found.file), { dev: true, extensions: [], setHeaders: setFileHeaders })(
      request,
      response,
      () => resolve(false),
    );
  });
}

async function servedFileAt(pathname: string, site: Site): Promise<ServedFile | undefined> {
  const isAt = ({ url }: { url: string }) => url === pathname;
  if (pathname.startsWith(cardPicturesPath)) return filesOfCards(site).find(isAt);
  if (pathname.startsWith('/blog/')) {
    return filesOfEntries((await loadCollection()).entries).find(isAt);
  }
  if (!/^\/og[/.]/.test(pathname)) return undefined;
  const picture = picturesOf((await loadCollection()).entries, site).find(isAt)?.picture;
  if (picture === undefined) return undefined;
  // Drawn when it is asked for. The next build takes out of the cache what it does not need.
  const folder = path.resolve('.next', 'cache', 'kiji', 'og');
  await keepPictures([picture], folder);
  return { url: pathname, file: pictureFile(picture, folder) };
}

function listenForChanges(roots: readonly string[]): Set<ServerResponse> {
  const listeners = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    for (const listener of listeners) listener.write('data: changed\n\n');
  };
  for (const root of roots.filter((folder) => existsSync(folder))) {
    watch(root, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(tell, settling);
    });
  }
  return listeners;
}
