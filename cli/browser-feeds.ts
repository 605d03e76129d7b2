import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Has a browser get RSS and Atom as `application/xml`. Chromium shows them as bare text under their
 * own types, and with their style sheet only where they are XML and nothing more. Browsers ask for
 * HTML first, so that is how they are known; `Vary` says so where the feed is made.
 */
export function typeForBrowsers(request: IncomingMessage, response: ServerResponse): void {
  if (!request.headers.accept?.includes('text/html')) return;
  // It has two signatures, and what is passed on is what came in.
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = (...parts: unknown[]) => {
    if (/^application\/(?:rss|atom)\+xml\b/.test(String(response.getHeader('Content-Type')))) {
      response.setHeader('Content-Type', 'application/xml; charset=utf-8');
    }
    return writeHead(...parts);
  };
}
