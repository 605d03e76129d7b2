import type { MetadataRoute } from 'next';
import { site } from '#lib/config/site.ts';
import { sitemapPath } from '#lib/urls.ts';

export default function robots(): MetadataRoute.Robots {
  return {
    // A site that must not be listed says so on each page: one that is not read can't say it.
    rules: { userAgent: '*', allow: '/' },
    ...(site.isListed && { sitemap: site.origin + sitemapPath }),
  };
}
