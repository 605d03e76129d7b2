import path from 'node:path';
import type { CollectionOptions } from '../posts/collection.ts';
import type { Post, PostFile } from '../posts/post.ts';
import { postNameOf } from '../posts/post-name.ts';
import { readPost } from '../posts/read-post.ts';

/** How tests read posts: on the day of this project's first commit, in Tokyo. */
export const reading: CollectionOptions = {
  timeZone: 'Asia/Tokyo',
  language: 'ja',
  author: { name: 'Kiji' },
  authors: {},
  drafts: false,
  now: new Date('2026-11-23T00:00:00Z'),
};

/** A file as `readPostFiles` would find it in `posts/`. */
export function postFile(
  file: string,
  source: string,
  { files = [], folder = '/blog/posts' }: { files?: string[]; folder?: string } = {},
): PostFile {
  return {
    path: file,
    shownPath: `posts/${file}`,
    absolutePath: path.join(folder, file),
    name: postNameOf(file).name,
    source,
    files,
  };
}

/**
 * A post that is in order.
 *
 * @throws {Error} when it is not.
 */
export function postOf(file: PostFile): Post {
  const { post, problems } = readPost(file, reading);
  if (!post) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return post;
}
