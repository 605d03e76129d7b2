import type { Feed, FeedAuthor, FeedEntry } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [authorOf(feed.author)],
    hubs: feed.hub ? [{ type: 'WebSub', url: feed.hub }] : undefined,
    items: feed.entries.map(itemOf),
  };
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

function itemOf(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.link,
    title: entry.title,
    summary: entry.summary,
    date_published: entry.published,
    date_modified: entry.updated === entry.published ? undefined : entry.updated,
    authors: entry.authors.length > 0 ? entry.authors.map(authorOf) : undefined,
    tags: entry.tags.length > 0 ? entry.tags : undefined,
    language: entry.language,
    content_html: entry.html,
  };
}

function authorOf({ name, url }: FeedAuthor) {
  return { name, url };
}
