import { words } from '#lib/language/words.ts';
import type { Post } from '#lib/posts/post.ts';

/** Marks a post that readers do not see, where such posts are built too. */
export function HiddenMark({ post }: { post: Pick<Post, 'hidden'> }) {
  return post.hidden ? <strong className="hidden-mark">{words.hidden[post.hidden]}</strong> : null;
}
