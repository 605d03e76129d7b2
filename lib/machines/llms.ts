import { site } from '../config/site.ts';
import { words } from '../language/words.ts';
import { summaryText } from '../markdown/summary.ts';
import { describe } from '../pages/post-summary.ts';
import type { Collection } from '../posts/collection.ts';
import type { Entry } from '../posts/post.ts';
import { archivePath, feedPath, sitemapPath, sourcePath, tagsPath } from '../urls.ts';

/**
 * What the blog holds, for language models: every text by the address of its Markdown.
 *
 * @see https://llmstxt.org
 */
export async function llmsText({
  posts,
  translations,
  pages,
}: Pick<Collection, 'posts' | 'translations' | 'pages'>): Promise<string> {
  const parts = [
    `# ${oneLine(site.title)}`,
    `> ${oneLine(summaryText(site.description))}`,
    section(words.allPosts, await Promise.all(posts.map(itemOf))),
    section(words.translations, await Promise.all(translations.map(itemOf))),
    section(words.pages, await Promise.all(pages.map(itemOf))),
    section('Optional', [
      item(words.archive, archivePath),
      item(words.tags, tagsPath),
      item(words.feed, feedPath),
      item('Sitemap', sitemapPath),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}`;
}

async function itemOf(entry: Entry): Promise<string> {
  const description = oneLine(await describe(entry));
  const link = item(entry.title, sourcePath(entry.path));
  return description === '' ? link : `${link}: ${description}`;
}

function item(title: string, path: string): string {
  return `- [${oneLine(title).replace(/[\\[\]]/g, '\\$&')}](${site.origin}${path})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
