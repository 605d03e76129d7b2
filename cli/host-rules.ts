import { site } from '#lib/config/site.ts';
import { loadRedirects, redirectsFault } from '#lib/pages/redirects.ts';
import { responseHeaders } from '#lib/response-headers.ts';
import { atomPath, feedPath } from '#lib/urls.ts';

/** Headers of answers whose path matches a pattern of path-to-regexp, as Next.js takes them. */
interface HeaderRule {
  source: string;
  has?: { type: 'header'; key: string; value: string }[];
  headers: { key: string; value: string }[];
}

const forever = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' };

/** What is said of answers, on a host that asks Next.js for it. */
export function hostHeaders(isVercel = Boolean(process.env.VERCEL)): HeaderRule[] {
  const always = Object.entries(responseHeaders(site)).map(([key, value]) => ({ key, value }));
  const onEvery: HeaderRule = { source: '/:path*', headers: always };
  if (!isVercel) return [onEvery];
  return [
    onEvery,
    // What `npm start` does for every feed: see cli/browser-feeds.ts. These two are always there.
    ...[feedPath, atomPath].map((source) => ({
      source,
      has: [{ type: 'header' as const, key: 'accept', value: '.*text/html.*' }],
      headers: [{ key: 'Content-Type', value: 'application/xml; charset=utf-8' }],
    })),
    // `npm start` says it of copies that are there. Of one that is not there yet, since another
    // instance was built before, it must not be said; on Vercel, a deployment has all or nothing.
    ...['/_images/:path*', '/_search/:generation/:file'].map((source) => ({
      source,
      headers: [forever],
    })),
  ];
}

/** Former addresses, with a warning where there are more than a host takes. */
export async function hostRedirects(): Promise<Awaited<ReturnType<typeof loadRedirects>>> {
  const redirects = await loadRedirects();
  const fault = redirectsFault(redirects.length);
  if (fault !== undefined) console.warn(fault);
  return redirects;
}
