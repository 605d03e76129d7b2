import { words } from '#lib/language/words.ts';
import type { Writing } from '#lib/posts/post.ts';

/** Marks a post or a plain page that readers do not see, where such ones are built too. */
export function HiddenMark({ post }: { post: Pick<Writing, 'hidden'> }) {
  return post.hidden ? <strong className="hidden-mark">{words.hidden[post.hidden]}</strong> : null;
}
