import { type Site, site } from '../config/site.ts';
import { summaryText } from '../markdown/summary.ts';
import { tagFeedTitle } from '../pages/alternates.ts';
import { feedHtmlOf } from '../pages/articles.ts';
import { bylinesOf } from '../pages/bylines.ts';
import { describe } from '../pages/post-summary.ts';
import type { Post } from '../posts/post.ts';
import type { PostDate } from '../posts/post-date.ts';
import type { Term } from '../posts/taxonomy.ts';
import { homePath, tagPath } from '../urls.ts';
import { xmlText } from '../xml.ts';
import { type FeedId, feedIdOf, feedIdsOf } from './feed-id.ts';

/** A feed, whatever it is written as. Texts hold no character that XML forbids; addresses are whole. */
export interface Feed {
  title: string;
  description: string;
  /** A BCP 47 tag. */
  language: string;
  /** The page that shows the same posts. */
  page: string;
  /** The feed itself. */
  self: string;
  author: FeedAuthor;
  /** When one of its posts last changed, in RFC 3339; nothing for no posts. */
  updated: string | undefined;
  /** The hub of WebSub. */
  hub: string | undefined;
  entries: readonly FeedEntry[];
}

/** Who writes. */
export interface FeedAuthor {
  name: string;
  url: string | undefined;
}

/** A post in a feed. */
export interface FeedEntry extends FeedId {
  title: string;
  link: string;
  /** In RFC 3339. */
  published: string;
  /** When it last changed in a way that a reader should know of. */
  updated: string;
  /** Those that do not go without saying. */
  authors: readonly FeedAuthor[];
  tags: readonly string[];
  /** A BCP 47 tag, where it is not that of the feed. */
  language: string | undefined;
  summary: string;
  /** The whole text. */
  html: string;
}

/** What tells one feed of a site from another. */
export interface FeedContent {
  /** The posts that it holds the newest of, in the order of the collection. */
  posts: readonly Post[];
  /** Its own path. */
  self: string;
  /** The tag whose posts they are, where it is one's. */
  tag?: Pick<Term<Post>, 'key' | 'name'>;
  /** The ids of all posts of the site, where there are more. */
  ids?: ReadonlyMap<Post, FeedId>;
}

/** Some posts of this site as a feed. */
export async function feedOf(
  { posts, self, tag, ids }: FeedContent,
  options: Site['feed'] = site.feed,
): Promise<Feed> {
  const held = options.limit === false ? posts : posts.slice(0, options.limit);
  const idOf = ids ?? feedIdsOf(held, options.ids);
  const entries = await Promise.all(
    held.map((post) => entryOf(post, idOf.get(post) ?? feedIdOf(post, options.ids))),
  );
  return {
    title: xmlText(tag ? tagFeedTitle(tag.name) : site.title),
    description: xmlText(summaryText(site.description)),
    language: site.language,
    page: site.origin + (tag ? tagPath(tag.key) : homePath),
    self: site.origin + self,
    author: { name: xmlText(site.author.name), url: site.author.url },
    updated: newest(entries.map(({ updated }) => updated)),
    hub: options.hub,
    entries,
  };
}

const kept = new WeakMap<FeedId, Promise<FeedEntry>>();

/** A post as all feeds have it, made once per process however many feeds hold it. */
function entryOf(post: Post, id: FeedId): Promise<FeedEntry> {
  const entry = kept.get(id) ?? makeEntry(post, id);
  kept.set(id, entry);
  return entry;
}

async function makeEntry(post: Post, id: FeedId): Promise<FeedEntry> {
  const link = site.origin + post.path;
  const { date, lastmod } = post;
  return {
    ...id,
    title: xmlText(post.title),
    link,
    published: moment(date),
    // A post that was planned is changed before it is there.
    updated: moment(lastmod && lastmod.time > date.time ? lastmod : date),
    authors: bylinesOf(post, site).map(({ name, path }) => ({
      name: xmlText(name),
      url: path && site.origin + path,
    })),
    tags: post.tags.map(xmlText),
    language: post.language === site.language ? undefined : post.language,
    summary: xmlText(await describe(post)),
    html: xmlText(await feedHtmlOf(post)),
  };
}

/** At the author's own offset, where it is one that XML Schema knows. */
function moment({ text, time }: PostDate): string {
  if (/(?:(?:0\d|1[0-3]):\d\d|14:00)$/.test(text)) return text;
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function newest(moments: readonly string[]): string | undefined {
  const times = moments.map((each) => Date.parse(each));
  return moments[times.indexOf(Math.max(...times))];
}
