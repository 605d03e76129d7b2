import type { MetadataRoute } from 'next';
import { site } from '#lib/config/site.ts';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', ...(site.drafts ? { disallow: '/' } : { allow: '/' }) },
    sitemap: `${site.origin}/sitemap.xml`,
  };
}
