import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { feedStylePath } from '../urls.ts';
import { onOwnLine, textElement, xmlDocument } from '../xml.ts';
import type { Feed, FeedAuthor, FeedEntry } from './feed.ts';

/** When a feed without posts last changed, since Atom wants a moment. */
const never = '1970-01-01T00:00:00Z';

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      ...textElement('title', feed.title),
      ...textElement('subtitle', feed.description),
      ...textElement('id', feed.page),
      ...linkTo(feed.page, 'alternate', 'text/html'),
      ...linkTo(feed.self, 'self', 'application/atom+xml'),
      ...(feed.hub ? linkTo(feed.hub, 'hub') : []),
      ...textElement('updated', feed.updated ?? never),
      ...authorOf(feed.author),
      ...textElement('generator', 'Kiji'),
      ...feed.entries.flatMap(entryOf),
    ]),
    feedStylePath,
  );
}

function entryOf(entry: FeedEntry): ElementContent[] {
  return onOwnLine(
    x('entry', { 'xml:lang': entry.language }, [
      ...textElement('title', entry.title),
      ...textElement('id', entry.iri),
      ...linkTo(entry.link, 'alternate', 'text/html'),
      ...textElement('published', entry.published),
      ...textElement('updated', entry.updated),
      ...entry.authors.flatMap(authorOf),
      ...entry.tags.flatMap((term) => onOwnLine(x('category', { term }))),
      ...textElement('summary', entry.summary),
      ...textElement('content', entry.html, { type: 'html' }),
    ]),
  );
}

function authorOf({ name, url }: FeedAuthor): ElementContent[] {
  return onOwnLine(x('author', [...textElement('name', name), ...textElement('uri', url)]));
}

function linkTo(href: string, rel: string, type?: string): ElementContent[] {
  return onOwnLine(x('link', { href, rel, type }));
}
