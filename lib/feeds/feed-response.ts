import { createHash } from 'node:crypto';

const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * A feed, or the style sheet of feeds, as it is sent. The tag is of the text, so that two builds of
 * the same posts agree. No `Last-Modified`: a post with a date of last week that is published today
 * would be older than what a reader has, and never reach it.
 *
 * @param links the feed itself and its hub, which WebSub wants in the head of the answer too.
 */
export function feedResponse(
  text: string,
  type: keyof typeof types,
  links?: { self: string; hub: string | undefined },
): Response {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return new Response(text, {
    headers: {
      'Content-Type': types[type],
      // Weak, since it is the same for the compressed text.
      ETag: `W/"${hash}"`,
      // Next.js would have shared caches keep it for a year.
      'Cache-Control': 'public, max-age=300',
      // Browsers get feeds under another type: see cli/browser-feeds.ts.
      ...(type !== 'css' && { Vary: 'Accept' }),
      ...(links?.hub && { Link: `<${links.hub}>; rel="hub", <${links.self}>; rel="self"` }),
    },
  });
}
