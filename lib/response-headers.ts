import type { Site } from './config/site.ts';
import { rootFile } from './search/index-format.ts';
import { cardPicturesPath, imageCopiesPath, searchIndexPath } from './urls.ts';

/**
 * The headers of every response, by name. They say what a policy in a `<meta>` can't: who may frame
 * a page, and what of the browser is for nobody here. What embeds ask for, such as full screen,
 * stays allowed; so do images and feeds for other sites.
 *
 * @param site its public origin, and whether search engines may list what is there.
 */
export function responseHeaders({
  origin,
  isListed,
}: Pick<Site, 'origin' | 'isListed'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': "frame-ancestors 'self'",
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(!isListed && { 'X-Robots-Tag': 'noindex' }),
    ...(origin.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

/** For what has its content in its path: it never changes. */
const forever = 'public, max-age=31536000, immutable';

/** For all else: kept, and asked for again whether it is still the same. */
const asked = 'public, max-age=0, must-revalidate';

/** Where they lie. */
export const lastingPaths: readonly string[] = [
  imageCopiesPath,
  cardPicturesPath,
  searchIndexPath,
  '/_next/static/',
];

/** Whether what is at a path never changes. */
export function isLasting(pathname: string): boolean {
  return (
    pathname !== searchIndexPath + rootFile &&
    lastingPaths.some((start) => pathname.startsWith(start))
  );
}

/** How long what is at a path may be kept, unless it says so itself. */
export function cacheControlOf(pathname: string): string {
  if (pathname === searchIndexPath + rootFile) return 'no-cache';
  return isLasting(pathname) ? forever : asked;
}
