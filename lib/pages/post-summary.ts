import { renderSummary, summaryText } from '../markdown/summary.ts';
import type { Post } from '../posts/post.ts';
import { articleOf } from './articles.ts';
import { excerptOf } from './excerpt.ts';
import { readingMinutes } from './reading-time.ts';

/** A post as a list shows it. */
export interface PostSummary {
  post: Post;
  /** Whole minutes. */
  minutes: number;
  /** The description as HTML, else the first sentences as plain text. */
  sentence: { html: string } | { text: string };
}

/** A post for a list. */
export async function summarize(post: Post): Promise<PostSummary> {
  const { text } = await articleOf(post);
  return {
    post,
    minutes: readingMinutes(text),
    sentence: post.description
      ? { html: renderSummary(post.description) }
      : { text: excerptOf(text, post.language) },
  };
}

/** What a post is about in plain text, for search engines and feeds. */
export async function describe(post: Post): Promise<string> {
  if (post.description) return summaryText(post.description);
  return excerptOf((await articleOf(post)).text, post.language);
}
