import { feedResponse } from '#lib/feeds/feed-response.ts';
import { jsonFeedOf } from '#lib/feeds/json-feed.ts';
import { loadFeed } from '#lib/feeds/site-feeds.ts';
import { jsonFeedPath } from '#lib/urls.ts';

export const dynamic = 'force-static';

export async function GET() {
  const feed = await loadFeed(jsonFeedPath);
  return feedResponse(jsonFeedOf(feed), 'json', feed);
}
