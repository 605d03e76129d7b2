import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article, ArticleOptions } from '../markdown/article.ts';
import { hashOf, readKept, writeKept } from './kept-file.ts';
import { type Asked, isAnsweredAlike, listening } from './questions.ts';

// A text is rendered once, and again only when it has changed, or the code, or the configuration, or
// what the site answered to what the text asked: where a link leads, how large an image is. So an
// article is kept together with those questions and answers, and is as good as a new one where all
// of them are answered the same today. What renders is loaded where something has to be rendered.

/** A Markdown text to be rendered. */
export interface Text {
  body: string;
  /** The line of its file that it starts on. */
  bodyLine: number;
}

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
  const file = path.join(/* turbopackIgnore: true */ folder, articleFile(text, options));
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

/** The file of an article in the folder. */
export function articleFile({ body, bodyLine }: Text, options: ArticleOptions): string {
  // What is asked of functions is written down; what they are is of the code.
  const settings = JSON.stringify({ ...options, hasCards: options.findCard !== undefined });
  const name = createHash('sha256')
    .update(JSON.stringify([codeVersion(), settings, bodyLine]))
    .update(body)
    .digest('hex')
    .slice(0, 40);
  return `${name}.json.gz`;
}

let version: string | undefined;

/** Of what renders: the code, its packages and the configuration, whose shortcodes may be functions. */
function codeVersion(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha256').update(process.versions.node);
  addFolder('lib', hash);
  for (const file of ['blog.config.ts', 'package-lock.json']) addFile(file, hash);
  version = hash.digest('hex');
  return version;
}

function addFolder(folder: string, hash: Hash): void {
  const entries = readdirSync(path.resolve(/* turbopackIgnore: true */ folder), {
    withFileTypes: true,
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(file, hash);
    else if (!/\.test\.tsx?$/.test(entry.name)) addFile(file, hash);
  }
}

function addFile(file: string, hash: Hash): void {
  hash.update(file).update(readFileSync(path.resolve(/* turbopackIgnore: true */ file)));
}
