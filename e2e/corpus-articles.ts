import { existsSync } from 'node:fs';
import path from 'node:path';
import config from '#config';
import { siteFrom } from '#lib/config/site.ts';
import { renderArticle } from '#lib/markdown/article.ts';
import { articleOptions } from '#lib/pages/articles.ts';
import { readCollection } from '#lib/posts/source.ts';
import type { Rendered } from './post-page.ts';

// Writes the articles of a folder of posts with something embedded, as JSON by their slugs.

const folder = process.argv[2] ?? '';
const [posts, files] = ['posts', 'static'].map((name) => path.join(folder, name)) as [
  string,
  string,
];
const site = siteFrom(
  config,
  {
    POSTS_DIR: existsSync(posts) ? posts : folder,
    STATIC_DIR: existsSync(files) ? files : undefined,
  },
  process.cwd(),
);
const articles: Record<string, Rendered> = {};
for (const post of (await readCollection(site, new Date())).posts) {
  const article = await renderArticle(post.body, post.bodyLine, articleOptions(post, site));
  const { html, browserScripts } = article;
  if (/<iframe|<script|data-ui="(?:script|facade)"/.test(html)) {
    articles[post.slug] = { html, browserScripts };
  }
}
process.stdout.write(JSON.stringify(articles));
