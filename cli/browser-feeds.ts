import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The type that a browser is told of RSS and Atom: `application/xml`. Chromium shows them as bare
 * text under their own types, and with their style sheet only where they are XML and nothing more.
 * Browsers ask for HTML first, so that is how they are known; `Vary` says so where the feed is made.
 *
 * @param type of any file.
 * @param accept what a request has in `Accept`.
 */
export function typeFor(type: string, accept: string | undefined): string {
  const isFeed = /^application\/(?:rss|atom)\+xml\b/.test(type);
  return isFeed && accept?.includes('text/html') ? 'application/xml; charset=utf-8' : type;
}

/** The same for what Next.js answers with. */
export function typeForBrowsers(request: IncomingMessage, response: ServerResponse): void {
  const { accept } = request.headers;
  if (!accept?.includes('text/html')) return;
  // It has two signatures, and what is passed on is what came in.
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = (...parts: unknown[]) => {
    const type = String(response.getHeader('Content-Type') ?? '');
    if (typeFor(type, accept) !== type) response.setHeader('Content-Type', typeFor(type, accept));
    return writeHead(...parts);
  };
}
