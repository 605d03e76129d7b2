import { feedResponse } from '#lib/feeds/feed-response.ts';
import { rssOf } from '#lib/feeds/rss.ts';
import { loadFeed } from '#lib/feeds/site-feeds.ts';
import { feedPath } from '#lib/urls.ts';

export const dynamic = 'force-static';

export async function GET() {
  const feed = await loadFeed(feedPath);
  return feedResponse(rssOf(feed), 'rss', feed);
}
