import { loadSitemaps } from '#lib/machines/load-sitemaps.ts';
import { taggedResponse } from '#lib/tagged-response.ts';
import { sitemapFile } from '#lib/urls.ts';

interface Route {
  params: Promise<{ file: string }>;
}

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const sitemaps = await loadSitemaps();
  return sitemaps.length > 1 ? sitemaps.map((_, index) => ({ file: sitemapFile(index + 1) })) : [];
}

export async function GET(_request: Request, { params }: Route) {
  const { file } = await params;
  const sitemap = (await loadSitemaps()).find((_, index) => sitemapFile(index + 1) === file);
  if (sitemap === undefined) return new Response(null, { status: 404 });
  return taggedResponse(sitemap, 'application/xml; charset=utf-8');
}
