import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import { words } from '../language/words.ts';
import { atomPath, feedPath, jsonFeedPath, sourcePath } from '../urls.ts';

type Alternates = NonNullable<Metadata['alternates']>;

/** The feeds of the site, which every page names; one of its own goes before them. */
export function feedsBeside(own?: { url: string; title: string }): Alternates['types'] {
  return {
    'application/rss+xml': [...(own ? [own] : []), { url: feedPath, title: site.title }],
    'application/atom+xml': [{ url: atomPath, title: `${site.title} (Atom)` }],
    'application/feed+json': [{ url: jsonFeedPath, title: `${site.title} (JSON Feed)` }],
  };
}

/** Where a page's one true address is, and the feeds. */
export function alternatesOf(path: string, ownFeed?: { url: string; title: string }): Alternates {
  return { canonical: path, types: feedsBeside(ownFeed) };
}

/** The same, and the Markdown that the page is made of. */
export function withSource(alternates: Alternates, path: string): Alternates {
  return {
    ...alternates,
    types: { ...alternates.types, 'text/markdown': sourcePath(path) },
  };
}

/** What the feed of a tag is called. */
export function tagFeedTitle(name: string): string {
  return `${words.taggedPosts(name)} – ${site.title}`;
}
