import path from 'node:path';
import type { Article, ArticleOptions } from '../markdown/article.ts';
import { articleFile, codeVersion, settingsOf, type Text } from './article-file.ts';
import { hashOf, readKept, writeKept } from './kept-file.ts';
import { type Asked, isAnsweredAlike, listening } from './questions.ts';

// A text is rendered once, and again only when it has changed, or the code, or the configuration, or
// what the site answered to what the text asked: where a link leads, how large an image is. So an
// article is kept together with those questions and answers, and is as good as a new one where all
// of them are answered the same today. What renders is loaded where something has to be rendered.

interface Kept {
  asked: Asked[];
  article: Article;
}

/** Articles are kept in this folder, in files that are named by what they were made of. */
export const articleFolder = path.join('.next', 'cache', 'kiji', 'articles');

/** What feeds make of an article is kept in this one, in a file of the same name. */
export const feedFolder = path.join('.next', 'cache', 'kiji', 'feeds');

/** An article out of the folder, or a new one, which is kept in it. */
export async function keptArticle(
  text: Text,
  options: ArticleOptions,
  folder = articleFolder,
): Promise<Article> {
  const file = path.join(
    /* turbopackIgnore: true */ folder,
    articleFile(text, settingsOf(options)),
  );
  const kept = readKept<Kept>(file);
  if (kept && (await isAnsweredAlike(kept.asked, options))) return kept.article;
  const asked: Asked[] = [];
  const { renderArticle } = await import('../markdown/article.ts');
  const article = await renderArticle(text.body, text.bodyLine, listening(options, asked));
  await writeKept(file, { asked, article } satisfies Kept);
  return article;
}

/** What feeds make of an article, out of the folder or made now and kept in it. */
export async function keptFeedHtml(
  article: Article,
  address: string,
  name: string,
  folder = feedFolder,
): Promise<string> {
  const file = path.join(/* turbopackIgnore: true */ folder, name);
  const source = hashOf(JSON.stringify([codeVersion(), address, article.html]));
  const kept = readKept<{ source: string; html: string }>(file);
  if (kept?.source === source) return kept.html;
  const { feedHtml } = await import('./feed-html.ts');
  const html = feedHtml(article.html, address);
  await writeKept(file, { source, html });
  return html;
}
