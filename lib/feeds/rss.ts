import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { feedStylePath } from '../urls.ts';
import { onOwnLine, textElement, writtenOnce, xmlDocument } from '../xml.ts';
import type { Feed, FeedEntry } from './feed.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0, with what it has no element for in those of Atom, Dublin Core and `content`. */
export function rssOf(feed: Feed): string {
  const channel = x('channel', [
    ...textElement('title', feed.title),
    ...textElement('link', feed.page),
    ...textElement('description', feed.description),
    ...textElement('language', feed.language),
    ...textElement('lastBuildDate', feed.updated && rfc822(feed.updated)),
    ...textElement('generator', 'Kiji'),
    ...textElement('docs', 'https://www.rssboard.org/rss-specification'),
    ...onOwnLine(x('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' })),
    ...(feed.hub ? onOwnLine(x('atom:link', { href: feed.hub, rel: 'hub' })) : []),
    ...feed.entries.map(itemOf),
  ]);
  return xmlDocument(x('rss', { version: '2.0', ...namespaces }, [channel]), feedStylePath);
}

const itemOf = writtenOnce((entry: FeedEntry): ElementContent[] =>
  onOwnLine(
    x('item', [
      ...textElement('title', entry.title),
      ...textElement('link', entry.link),
      ...textElement('guid', entry.id, { isPermaLink: String(entry.id === entry.link) }),
      ...textElement('pubDate', rfc822(entry.published)),
      // `author` is an address of mail in RSS.
      ...entry.authors.flatMap(({ name }) => textElement('dc:creator', name)),
      ...textElement('dc:language', entry.language),
      ...(entry.updated === entry.published ? [] : textElement('atom:updated', entry.updated)),
      ...entry.tags.flatMap((tag) => textElement('category', tag)),
      ...textElement('description', entry.summary),
      ...textElement('content:encoded', entry.html),
    ]),
  ),
);

/** A moment as RSS has it (RFC 822, with a year of four digits), at its own offset. */
function rfc822(moment: string): string {
  const day = new Date(`${moment.slice(0, 19)}Z`).toUTCString();
  const offset = moment.slice(19).replace(':', '');
  return offset === 'Z' ? day : day.replace('GMT', offset);
}
