import type { Article } from '../markdown/article.ts';
import { renderSummary, summaryText } from '../markdown/summary.ts';
import type { Entry, Post } from '../posts/post.ts';
import { articleOf } from './articles.ts';
import { excerptOf } from './excerpt.ts';
import { minutesOf } from './reading-time.ts';

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
  const article = await articleOf(post);
  return {
    post,
    minutes: minutesOf(article),
    sentence: post.description
      ? { html: renderSummary(post.description) }
      : { text: firstSentences(article, post.language) },
  };
}

/** What an entry is about in plain text, for search engines and feeds. */
export async function describe(entry: Entry): Promise<string> {
  if (entry.description) return summaryText(entry.description);
  return firstSentences(await articleOf(entry), entry.language);
}

/** A heading is no sentence, so it makes an excerpt only where there is nothing else. */
function firstSentences({ text, contents }: Article, language: string): string {
  const headings = new Set(contents.map((heading) => heading.text));
  const sentences = text.split('\n').filter((line) => !headings.has(line));
  return excerptOf(sentences.join('\n') || text, language);
}
