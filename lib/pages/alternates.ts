import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import { feedPath, sourcePath } from '../urls.ts';

/** Where a page's one true address is, and the feed, which every page names. */
export function alternatesOf(path: string): NonNullable<Metadata['alternates']> {
  return {
    canonical: path,
    types: { 'application/rss+xml': [{ url: feedPath, title: site.title }] },
  };
}

/** The same, and the Markdown that the page is made of. */
export function withSource(
  alternates: NonNullable<Metadata['alternates']>,
  path: string,
): NonNullable<Metadata['alternates']> {
  return {
    ...alternates,
    types: { ...alternates.types, 'text/markdown': sourcePath(path) },
  };
}
