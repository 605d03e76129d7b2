import { site } from '../config/site.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { feedPath, plainPath } from '../urls.ts';
import { permalinkRedirects } from './permalink-redirects.ts';

/** A redirect as Next.js takes it: `source` is a pattern of path-to-regexp. */
interface PermanentRedirect {
  source: string;
  destination: string;
  permanent: true;
}

/** How many redirects Vercel takes of a deployment. */
const vercelLimit = 1024;

/** What to know of the number of redirects before a deployment; nothing while it fits every host. */
export function redirectsFault(count: number): string | undefined {
  if (count <= vercelLimit) return undefined;
  return `The site has ${count} redirects, and Vercel takes ${vercelLimit}: see "Redirects" in docs/deploy.md`;
}

/** Every address of the site that has become another: of aliases, tags and the configuration. */
export async function loadRedirects(): Promise<PermanentRedirect[]> {
  const collection = await loadSoundCollection();
  const former = permalinkRedirects(collection, site.permalinks);
  return [
    ...[...collection.redirects, ...former.single].map(({ from, to }) => ({
      source: literal(from),
      destination: encoded(to),
    })),
    ...former.rules.map(({ from, to }) => ({ source: from, destination: to })),
    ...Object.entries(site.redirects).map(([from, to]) => ({
      source: literal(encodeURI(plainPath(from))),
      destination: encoded(to.startsWith('/') ? encodeURI(to) : to),
    })),
    { source: '/index.xml', destination: feedPath },
  ].map((redirect) => ({ ...redirect, permanent: true as const }));
}

/** A percent-encoded path as a pattern that matches itself only: what may stand in one and means something is escaped. */
function literal(path: string): string {
  return path.replace(/[()*+:]/g, '\\$&');
}

/** The same path as a destination, which Next.js takes for an address before it takes it for a pattern: a backslash there is a slash. */
function encoded(path: string): string {
  return path.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A');
}
