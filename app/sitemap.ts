import type { MetadataRoute } from 'next';
import { site } from '#lib/config/site.ts';
import type { Post } from '#lib/posts/post.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { archivePath, authorPath, homePath, seriesPath, tagPath, tagsPath } from '#lib/urls.ts';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { posts, translations, versionsOf, pages, tags, series } = await loadSoundCollection();
  return [
    ...[homePath, archivePath, tagsPath].map((path) => ({ url: site.origin + path })),
    ...[...posts, ...translations].map((post) => ({
      url: site.origin + post.path,
      lastModified: (post.lastmod ?? post.date).text,
      alternates: { languages: addressesByLanguage(versionsOf(post)) },
    })),
    ...pages.map(({ path, lastmod }) => ({
      url: site.origin + path,
      ...(lastmod ? { lastModified: lastmod.text } : {}),
    })),
    ...Object.keys(site.authors).map((id) => ({ url: site.origin + authorPath(id) })),
    ...tags.map(({ key }) => ({ url: site.origin + tagPath(key) })),
    ...series.map(({ key }) => ({ url: site.origin + seriesPath(key) })),
  ];
}

/** The addresses of a post by language, where it has several. */
function addressesByLanguage(versions: readonly Post[]): Record<string, string> {
  if (versions.length < 2) return {};
  return Object.fromEntries(
    versions.map(({ language, path }) => [language, site.origin + path] as const),
  );
}
