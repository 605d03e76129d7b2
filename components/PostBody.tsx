import type { Article } from '#lib/markdown/article.ts';
import { RawHtml } from './RawHtml.tsx';

/** The text of a post, and nothing else. */
export function PostBody({ article }: { article: Pick<Article, 'html'> }) {
  return <RawHtml as="div" className="e-content text" html={article.html} />;
}
