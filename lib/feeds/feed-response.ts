import { taggedResponse } from '../tagged-response.ts';

const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * A feed, or the style sheet of feeds, as it is sent. No `Last-Modified`: a post with a date of last
 * week that is published today would be older than what a reader has, and never reach it.
 *
 * @param links the feed itself and its hub, which WebSub wants in the head of the answer too.
 */
export function feedResponse(
  text: string,
  type: keyof typeof types,
  links?: { self: string; hub: string | undefined },
): Response {
  return taggedResponse(text, types[type], {
    // Browsers get feeds under another type: see cli/browser-feeds.ts.
    ...(type !== 'css' && { Vary: 'Accept' }),
    ...(links?.hub && { Link: `<${links.hub}>; rel="hub", <${links.self}>; rel="self"` }),
  });
}
