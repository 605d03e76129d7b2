import { atomOf } from '#lib/feeds/atom.ts';
import { feedResponse } from '#lib/feeds/feed-response.ts';
import { loadFeed } from '#lib/feeds/site-feeds.ts';
import { atomPath } from '#lib/urls.ts';

export const dynamic = 'force-static';

export async function GET() {
  const feed = await loadFeed(atomPath);
  return feedResponse(atomOf(feed), 'atom', feed);
}
