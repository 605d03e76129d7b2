import type { ServerResponse } from 'node:http';
import { cacheControlOf, isLasting } from '#lib/response-headers.ts';
import { rootFile } from '#lib/search/index-format.ts';
import { searchIndexPath } from '#lib/urls.ts';

/** What every file that is served as it is says of itself while one writes. */
export function setFileHeaders(response: ServerResponse, pathname: string): void {
  if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
  if (pathname === searchIndexPath + rootFile || isLasting(pathname)) {
    response.setHeader('Cache-Control', cacheControlOf(pathname));
  }
}
