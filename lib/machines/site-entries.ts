import { site } from '../config/site.ts';
import { articleOf } from '../pages/articles.ts';
import { alternatesByLanguage } from '../pages/post-translations.ts';
import type { Collection } from '../posts/collection.ts';
import type { Entry, Post } from '../posts/post.ts';
import type { PostDate } from '../posts/post-date.ts';
import { archivePath, authorPath, homePath, seriesPath, tagPath, tagsPath } from '../urls.ts';
import type { SitemapEntry } from './sitemap.ts';

/** Every page of the site that is worth finding. A list has changed when one of its posts last did. */
export async function siteEntries(collection: Collection): Promise<SitemapEntry[]> {
  const { posts, translations, pages, tags, series, postsByAuthor } = collection;
  const lists: [path: string, posts: readonly Post[]][] = [
    ...[homePath, archivePath, tagsPath].map((path): [string, Post[]] => [path, posts]),
    ...[...postsByAuthor].map(([id, own]): [string, Post[]] => [authorPath(id), own]),
    ...tags.map((tag): [string, Post[]] => [tagPath(tag.key), tag.posts]),
    ...series.map((one): [string, Post[]] => [seriesPath(one.key), one.posts]),
  ];
  return [
    ...(await Promise.all(
      [...posts, ...translations].map(async (post) => ({
        ...(await entryOf(post, lastChangeOf(post))),
        languages: inFull(alternatesByLanguage(post, collection)),
      })),
    )),
    ...(await Promise.all(pages.map((page) => entryOf(page, page.lastmod)))),
    ...lists.map(([path, own]) => ({
      url: site.origin + path,
      lastModified: newest(own.map(lastChangeOf))?.text,
    })),
  ];
}

async function entryOf(entry: Entry, lastChange: PostDate | undefined): Promise<SitemapEntry> {
  const { images } = await articleOf(entry);
  return {
    url: site.origin + entry.path,
    lastModified: lastChange?.text,
    images: images.map((path) => site.origin + path),
  };
}

function lastChangeOf({ lastmod, date }: Post): PostDate {
  return lastmod ?? date;
}

function newest(dates: readonly PostDate[]): PostDate | undefined {
  let found: PostDate | undefined;
  for (const date of dates) if (!found || date.time > found.time) found = date;
  return found;
}

function inFull(paths: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(paths).map(([language, path]) => [language, site.origin + path]),
  );
}
