/** A tag with its posts. */
export interface Tag<Post> {
  /** The folded form, which is the tag's place in URLs. */
  key: string;
  /** Its commonest spelling. */
  name: string;
  /** Every spelling that occurs in posts. */
  spellings: string[];
  /** In the order of the collection. */
  posts: Post[];
}

/**
 * The form in which spellings of one tag are equal: NFC, case folded, spaces as `-`, and `-` for
 * the characters that end a path.
 */
export function tagKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/?#%]+/gu, '-');
}

/** All tags of some posts, the most used first, equals by their key. */
export function indexTags<Post extends { tags: string[] }>(posts: readonly Post[]): Tag<Post>[] {
  const entries = new Map<string, { counts: Map<string, number>; posts: Set<Post> }>();
  for (const post of posts) {
    for (const name of post.tags) {
      const key = tagKey(name);
      const entry = entries.get(key) ?? { counts: new Map(), posts: new Set() };
      entry.counts.set(name, (entry.counts.get(name) ?? 0) + 1);
      entry.posts.add(post);
      entries.set(key, entry);
    }
  }
  return [...entries]
    .map(([key, entry]) => {
      const spellings = [...entry.counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
      return { key, name: spellings[0] ?? key, spellings, posts: [...entry.posts] };
    })
    .sort((a, b) => b.posts.length - a.posts.length || (a.key < b.key ? -1 : 1));
}
