import type { Collection } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { termKey } from '../posts/taxonomy.ts';

/** How many are shown. */
const most = 4;

/** How many posts of one tag are looked at, those nearest in time: a tag may be on every post. */
const mostOfTag = 100;

/**
 * The posts that share the rarest tags with one, those nearest in time first where they are equal.
 * What one post costs does not grow with the number of posts.
 */
export function relatedPosts(
  post: Post,
  { posts, tagByKey }: Pick<Collection, 'posts' | 'tagByKey'>,
): Post[] {
  const scores = new Map<Post, number>();
  for (const key of new Set(post.tags.map(termKey))) {
    const tagged = tagByKey.get(key)?.posts ?? [];
    // A tag on half of the posts says less than one on two of them (inverse document frequency).
    const weight = Math.log(1 + posts.length / tagged.length);
    for (const other of around(tagged, post)) {
      if (other !== post) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  const distance = (other: Post) => Math.abs(other.date.time - post.date.time);
  return [...scores]
    .sort(
      ([one, score], [other, otherScore]) => otherScore - score || distance(one) - distance(other),
    )
    .slice(0, most)
    .map(([other]) => other);
}

/** The posts around one in a list by date. */
function around(tagged: readonly Post[], { date }: Post): readonly Post[] {
  if (tagged.length <= mostOfTag) return tagged;
  let [low, high] = [0, tagged.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tagged[middle]?.date.time ?? 0) > date.time) low = middle + 1;
    else high = middle;
  }
  const start = Math.min(Math.max(0, low - mostOfTag / 2), tagged.length - mostOfTag);
  return tagged.slice(start, start + mostOfTag);
}
