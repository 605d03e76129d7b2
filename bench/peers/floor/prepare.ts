// Makes what the pages of the floor hold, from the posts: a fragment of HTML for each page that Kiji
// has, by the same chain as the plain blog beside this folder. It is no part of what is measured.
//
//   POSTS_DIR=DIR FINISHED_DIR=DIR node --import tsx prepare.ts
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toHtml } from '../next/lib/markdown.ts';
import { getPosts, getTags, type Post } from '../next/lib/posts.ts';

/** How many posts Kiji shows on a page of a tag. */
const perPage = 20;

/** How many posts Kiji shows at home. */
const atHome = 20;

const folder = path.resolve(process.env.FINISHED_DIR ?? 'finished');

const fragments = await makeFragments();
await rm(folder, { recursive: true, force: true });
for (const [name, html] of fragments) {
  const file = path.join(folder, `${name}.html`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, html);
}
await mkdir(path.join(folder, 'tags/pages'), { recursive: true });

async function makeFragments(): Promise<Map<string, string>> {
  const posts = await getPosts();
  const tags = await getTags();
  const made = new Map([
    ['home', listOf('Home', posts.slice(0, atHome))],
    ['blog', listOf('All posts', posts)],
    ['tags', listOfTags(tags)],
  ]);
  for (const post of posts) {
    const html = await toHtml(post.markdown);
    made.set(`posts/${post.slug}`, `<article><h1>${escaped(post.title)}</h1>${html}</article>`);
  }
  for (const [tag, tagged] of tags) {
    const key = keyOf(tag);
    for (let page = 1; (page - 1) * perPage < tagged.length; page += 1) {
      const name = page === 1 ? `tags/${key}` : `tags/pages/${key}_${page}`;
      made.set(name, listOf(tag, tagged.slice((page - 1) * perPage, page * perPage)));
    }
  }
  return made;
}

function listOf(heading: string, posts: readonly Post[]): string {
  const items = posts.map(
    ({ slug, title, date }) =>
      `<li><time>${date.toISOString().slice(0, 10)}</time> <a href="/blog/${encodeURIComponent(slug)}">${escaped(title)}</a></li>`,
  );
  return `<h1>${escaped(heading)}</h1><ul>${items.join('')}</ul>`;
}

function listOfTags(tags: readonly (readonly [string, readonly Post[]])[]): string {
  const items = tags.map(
    ([tag, posts]) =>
      `<li><a href="/blog/tags/${encodeURIComponent(keyOf(tag))}">${escaped(tag)}</a> ${posts.length}</li>`,
  );
  return `<h1>Tags</h1><ul>${items.join('')}</ul>`;
}

/** A tag as a file and an address can have it. */
function keyOf(tag: string): string {
  return tag.replace(/[/?#%\s]/g, '-');
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
}
