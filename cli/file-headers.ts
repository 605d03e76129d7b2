import type { ServerResponse } from 'node:http';
import { rootFile } from '#lib/search/index-format.ts';
import { cardPicturesPath, imageCopiesPath, searchIndexPath } from '#lib/urls.ts';

/** What every file that is served as it is says of itself. */
export function setFileHeaders(response: ServerResponse, pathname: string): void {
  if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
  if (pathname === searchIndexPath + rootFile) {
    response.setHeader('Cache-Control', 'no-cache');
    return;
  }
  // On Vercel, next.config.js says it.
  const lasting = [imageCopiesPath, cardPicturesPath, searchIndexPath];
  if (lasting.some((start) => pathname.startsWith(start))) {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  }
}
