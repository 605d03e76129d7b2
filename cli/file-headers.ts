import type { ServerResponse } from 'node:http';

/** What every file that is served as it is says of itself. */
export function setFileHeaders(response: ServerResponse, pathname: string): void {
  if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}
