/** A term of a taxonomy, a tag or a series, with its posts. */
export interface Term<Post> {
  /** The folded form, which is the term's place in URLs. */
  key: string;
  /** Its commonest spelling. */
  name: string;
  /** Every spelling that occurs in posts. */
  spellings: string[];
  /** In the order of the collection. */
  posts: Post[];
}

/**
 * The form in which spellings of one term are equal: NFC, case folded, spaces as `-`, and `-` for
 * the characters that end a path.
 */
export function termKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/?#%]/gu, '-');
}

/** All terms of some posts, the most used first; those of equal use by their key. */
export function indexTerms<Post>(
  posts: readonly Post[],
  namesOf: (post: Post) => readonly string[],
): Term<Post>[] {
  const entries = new Map<string, { counts: Map<string, number>; posts: Set<Post> }>();
  for (const post of posts) {
    for (const name of namesOf(post)) {
      const key = termKey(name);
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
