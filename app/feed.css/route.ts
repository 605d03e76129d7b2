import { feedResponse } from '#lib/feeds/feed-response.ts';
import { feedStyle } from '#lib/feeds/feed-style.ts';

export const dynamic = 'force-static';

export async function GET() {
  return feedResponse(await feedStyle(), 'css');
}
