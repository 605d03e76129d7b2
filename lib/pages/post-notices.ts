import type { Site } from '../config/site.ts';
import type { Article } from '../markdown/article.ts';
import { oldSince } from '../posts/old-post.ts';
import type { Post } from '../posts/post.ts';

/** What a reader should know before reading a post. */
export interface PostNotices {
  /** For how many years at least it has not changed; nothing where it is not old. */
  old: number | undefined;
  /** Markdown of the configuration; nothing where the post pays nobody. */
  affiliates: string | undefined;
}

/** What stands above a post at a moment. A page that is built once stays true: no post grows younger. */
export function noticesOf(
  post: Pick<Post, 'date' | 'lastmod'>,
  { isSponsored }: Pick<Article, 'isSponsored'>,
  { oldAfterYears, affiliates }: Pick<Site, 'oldAfterYears' | 'affiliates'>,
  now: Date,
): PostNotices {
  const isOld = oldAfterYears !== false && oldSince(post, oldAfterYears) <= now.getTime();
  return {
    old: isOld ? oldAfterYears : undefined,
    affiliates: isSponsored ? affiliates.notice : undefined,
  };
}
