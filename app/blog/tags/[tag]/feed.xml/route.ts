import { feedResponse } from '#lib/feeds/feed-response.ts';
import { rssOf } from '#lib/feeds/rss.ts';
import { listTagFeeds, loadTagFeed } from '#lib/feeds/site-feeds.ts';

interface Route {
  params: Promise<{ tag: string }>;
}

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = listTagFeeds;

export async function GET(_request: Request, { params }: Route) {
  const { tag } = await params;
  const feed = await loadTagFeed(tag);
  if (!feed) return new Response(`There is no tag ${tag}`, { status: 404 });
  return feedResponse(rssOf(feed), 'rss', feed);
}
