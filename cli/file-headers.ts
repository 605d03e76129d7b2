import type { ServerResponse } from 'node:http';
import { cardPicturesPath, imageCopiesPath } from '#lib/urls.ts';

/** What every file that is served as it is says of itself. */
export function setFileHeaders(response: ServerResponse, pathname: string): void {
  if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
  // On Vercel, next.config.js says it.
  if ([imageCopiesPath, cardPicturesPath].some((start) => pathname.startsWith(start))) {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  }
}
