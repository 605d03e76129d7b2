import { rssOf } from '#lib/feeds/rss.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';

export const dynamic = 'force-static';

export async function GET() {
  const { posts } = await loadSoundCollection();
  return new Response(await rssOf(posts), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}
