import type { MetadataRoute } from 'next';
import { site } from '#lib/config/site.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import {
  archivePath,
  authorPath,
  homePath,
  postPath,
  seriesPath,
  tagPath,
  tagsPath,
} from '#lib/urls.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { posts, pages, tags, series } = await loadSoundCollection();
  return [
    ...[homePath, archivePath, tagsPath].map((path) => ({ url: site.origin + path })),
    ...posts.map(({ slug, date, lastmod }) => ({
      url: site.origin + postPath(slug),
      lastModified: (lastmod ?? date).text,
    })),
    ...pages.map(({ path, lastmod }) => ({
      url: site.origin + path,
      ...(lastmod && { lastModified: lastmod.text }),
    })),
    ...Object.keys(site.authors).map((id) => ({ url: site.origin + authorPath(id) })),
    ...tags.map(({ key }) => ({ url: site.origin + tagPath(key) })),
    ...series.map(({ key }) => ({ url: site.origin + seriesPath(key) })),
  ];
}
