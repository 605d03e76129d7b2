import { site } from '#lib/config/site.ts';
import { loadSitemaps } from '#lib/machines/load-sitemaps.ts';
import { sitemapIndexOf } from '#lib/machines/sitemap.ts';
import { taggedResponse } from '#lib/tagged-response.ts';
import { sitemapPartPath } from '#lib/urls.ts';

export const dynamic = 'force-static';

export async function GET() {
  const sitemaps = await loadSitemaps();
  const [only, ...others] = sitemaps;
  const body =
    only !== undefined && others.length === 0
      ? only
      : sitemapIndexOf(sitemaps.map((_, index) => site.origin + sitemapPartPath(index + 1)));
  return taggedResponse(body, 'application/xml; charset=utf-8');
}
