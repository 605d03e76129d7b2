import { site } from '../config/site.ts';
import type { Post } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { comparablePath, tagFeedPath } from '../urls.ts';
import { type Feed, feedOf } from './feed.ts';
import { type FeedId, feedIdsOf } from './feed-id.ts';

/** The newest posts as the feed at a path. */
export async function loadFeed(self: string): Promise<Feed> {
  const { posts } = await loadSoundCollection();
  return feedOf({ posts, self, ids: idsOfAll(posts) });
}

/** The feed of a tag by its key as it stands in an address, or nothing where there is none. */
export async function loadTagFeed(encodedKey: string): Promise<Feed | undefined> {
  const { posts, tagByKey } = await loadSoundCollection();
  const tag = tagByKey.get(comparablePath(encodedKey));
  return tag && feedOf({ posts: tag.posts, self: tagFeedPath(tag.key), tag, ids: idsOfAll(posts) });
}

/** The keys of all tags, which have a feed each. */
export async function listTagFeeds(): Promise<{ tag: string }[]> {
  const { tags } = await loadSoundCollection();
  return tags.map(({ key }) => ({ tag: key }));
}

const kept = new WeakMap<readonly Post[], ReadonlyMap<Post, FeedId>>();

function idsOfAll(posts: readonly Post[]): ReadonlyMap<Post, FeedId> {
  const ids = kept.get(posts) ?? feedIdsOf(posts, site.feed.ids);
  kept.set(posts, ids);
  return ids;
}
