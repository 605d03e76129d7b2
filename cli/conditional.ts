import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Has a response be 304 with no body where the client has what it would be sent (RFC 9110, 13.1.2).
 * Next.js does so with pages, but sends what a route handler has made, such as a feed, in full
 * though it has an ETag.
 */
export function answerConditionally(request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match'];
  if (known === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return;
  // It has two signatures, and what is passed on is what came in.
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = (...parts: unknown[]) => {
    if (parts[0] !== 200 || !isKnown(response.getHeader('ETag'), known)) return writeHead(...parts);
    for (const name of ['Content-Type', 'Content-Length', 'Content-Encoding']) {
      response.removeHeader(name);
    }
    // Node leaves out the body of such a response, whatever is written.
    return writeHead(304);
  };
}

/** Whether a tag is among those of `If-None-Match`, be they weak or not. */
export function isKnown(tag: unknown, known: string | undefined): boolean {
  if (typeof tag !== 'string' || known === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').map(bare).includes(bare(tag));
}
