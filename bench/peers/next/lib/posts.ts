import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import matter from 'gray-matter';
import { parse } from 'smol-toml';

/** A post with its text still in Markdown. */
export interface Post {
  slug: string;
  title: string;
  date: Date;
  tags: string[];
  markdown: string;
}

// A folder that is known when the site is built and no sooner: without the comment, Next.js would trace
// the whole project for it.
const folder = path.resolve(/* turbopackIgnore: true */ process.env.POSTS_DIR ?? 'posts');

const frontMatterOptions = {
  engines: { toml: (text: string) => parse(text) as object },
};

let posts: Promise<Post[]> | undefined;

/** All posts, the newest first. Read once by each worker of a build. */
export function getPosts(): Promise<Post[]> {
  // In development a saved post is to be seen.
  if (process.env.NODE_ENV === 'development') return readPosts();
  posts ??= readPosts();
  return posts;
}

export async function getPost(slug: string): Promise<Post | undefined> {
  return (await getPosts()).find((post) => post.slug === slug);
}

/** All tags with their posts, the most used first. */
export async function getTags(): Promise<[tag: string, posts: Post[]][]> {
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

async function readPosts(): Promise<Post[]> {
  const files = await readdir(/* turbopackIgnore: true */ folder, { recursive: true });
  const read = await Promise.all(files.filter((file) => file.endsWith('.md')).map(readPost));
  return read.flat().sort((a, b) => b.date.getTime() - a.date.getTime());
}

/** The post of a file, unless it is a draft. */
async function readPost(file: string): Promise<Post[]> {
  const text = await readFile(path.join(/* turbopackIgnore: true */ folder, file), 'utf8');
  const language = text.startsWith('+++') ? 'toml' : 'yaml';
  const delimiters = language === 'toml' ? '+++' : '---';
  const { data, content } = matter(text, { ...frontMatterOptions, language, delimiters });
  if (data.draft === true) return [];
  const slug = data.slug || path.basename(file.replace(/(\/index)?\.md$/, ''));
  return [
    {
      slug,
      title: data.title ?? slug,
      date: dateOf(data.date, file),
      tags: [data.tags ?? []]
        .flat()
        .map((tag) => String(tag).toLowerCase())
        .filter(Boolean),
      markdown: content,
    },
  ];
}

/** The date that a post gives, else that in its file's name. `+0900`, as Hugo writes it, is `+09:00` to JavaScript. */
function dateOf(value: unknown, file: string): Date {
  const date = new Date(String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (!Number.isNaN(date.getTime())) return date;
  return new Date(/\d{4}-\d\d-\d\d/.exec(file)?.[0] ?? 0);
}
