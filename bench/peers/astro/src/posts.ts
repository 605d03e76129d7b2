import { getCollection } from 'astro:content';

/** All posts but drafts, the newest first. */
export async function getPosts() {
  const posts = await getCollection('posts', ({ data }) => data.draft !== true);
  return posts
    .map((post) => ({
      post,
      slug: post.id,
      title: String(post.data.title ?? post.id),
      date: dateOf(post.data.date, post.id),
      tags: [post.data.tags ?? []]
        .flat()
        .map((tag) => String(tag).toLowerCase())
        .filter(Boolean),
    }))
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}

export type Post = Awaited<ReturnType<typeof getPosts>>[number];

/** All tags with their posts, the most used first. */
export async function getTags() {
  const tags = new Map<string, Post[]>();
  for (const post of await getPosts()) {
    for (const tag of post.tags) {
      const tagged = tags.get(tag);
      if (tagged) tagged.push(post);
      else tags.set(tag, [post]);
    }
  }
  return [...tags].sort(([, a], [, b]) => b.length - a.length);
}

/** The date that a post gives, else that in its name. `+0900`, as Hugo writes it, is `+09:00` to JavaScript. */
function dateOf(value: unknown, name: string): Date {
  const date = new Date(String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (!Number.isNaN(date.getTime())) return date;
  return new Date(/\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? 0);
}
