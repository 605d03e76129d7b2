import { atomOf } from '../../feeds/atom.ts';
import { feedOf } from '../../feeds/feed.ts';
import { jsonFeedOf } from '../../feeds/json-feed.ts';
import { rssOf } from '../../feeds/rss.ts';
import type { Post } from '../../posts/post.ts';
import { feedPath } from '../../urls.ts';
import { atomFaults, htmlFaults, jsonFeedFaults, readingFaults, rssFaults } from './feed-rules.ts';

/** What is wrong with the feeds that hold all of some posts, and how many characters each has. */
export async function feedFaults(
  posts: readonly Post[],
): Promise<{ faults: string[]; sizes: [string, number][] }> {
  const feed = await feedOf(
    { posts, self: feedPath },
    { limit: false, hub: 'https://hub.example/' },
  );
  const [rss, atom, json] = [rssOf(feed), atomOf(feed), jsonFeedOf(feed)];
  const named = (name: string, faults: readonly string[]) =>
    faults.map((fault) => `${name}: ${fault}`);
  return {
    faults: [
      ...named('RSS', await rssFaults(rss)),
      ...named('Atom', await atomFaults(atom)),
      ...named('JSON Feed', await jsonFeedFaults(json)),
      ...readingFaults(feed, { rss, atom, json }),
      ...feed.entries.flatMap(({ link, html }) => named(link, htmlFaults(html))),
    ],
    sizes: [
      ['RSS', rss.length],
      ['Atom', atom.length],
      ['JSON Feed', json.length],
    ],
  };
}
