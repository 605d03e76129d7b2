import { Feed } from 'feed';
import { site } from '../config/site.ts';
import { summaryText } from '../markdown/summary.ts';
import { articleOf } from '../pages/articles.ts';
import { bylinesOf } from '../pages/bylines.ts';
import { describe } from '../pages/post-summary.ts';
import type { Post } from '../posts/post.ts';
import { feedPath, homePath } from '../urls.ts';
import { feedHtml } from './feed-html.ts';

/** How many posts a feed holds. */
const limit = 30;

// XML 1.0 has no way to write these, not even as references.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The newest posts in full as RSS 2.0. */
export async function rssOf(posts: readonly Post[]): Promise<string> {
  const newest = posts.slice(0, limit);
  const feed = new Feed({
    title: site.title,
    description: summaryText(site.description),
    id: site.origin + homePath,
    link: site.origin + homePath,
    language: site.language,
    copyright: site.author.name,
    feedLinks: { rss: site.origin + feedPath },
    ...(newest[0] ? { updated: new Date((newest[0].lastmod ?? newest[0].date).time) } : {}),
    generator: 'Kiji',
  });
  for (const post of newest) {
    const link = site.origin + post.path;
    const names = bylinesOf(post, site)
      .map(({ name }) => name)
      .join(', ');
    feed.addItem({
      title: post.title,
      id: link,
      link,
      description: await describe(post),
      content: feedHtml((await articleOf(post)).html, link),
      date: new Date((post.lastmod ?? post.date).time),
      published: new Date(post.date.time),
      // `author` is an address of mail in RSS; names have their element in Dublin Core.
      extensions: names === '' ? [] : [{ name: 'dc:creator', objects: { _cdata: names } }],
      category: post.tags.map((name) => ({ name })),
    });
  }
  return feed.rss2().replace(notInXml, '');
}
