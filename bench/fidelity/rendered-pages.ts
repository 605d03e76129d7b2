import config from '#config';
import { siteFrom } from '#lib/config/site.ts';
import { renderArticle } from '#lib/markdown/article.ts';
import { articleOptions } from '#lib/pages/articles.ts';
import { readCollection } from '#lib/posts/source.ts';
import type { Pages } from './pages.ts';

/** The pages of a folder of posts without a build: their articles, rendered as the site does. */
export async function pagesRendered(
  postsDir: string,
  staticDir: string | undefined,
  now: Date,
): Promise<Pages> {
  const site = siteFrom(config, { POSTS_DIR: postsDir, STATIC_DIR: staticDir }, process.cwd());
  const { bySlug } = await readCollection(site, now);
  return async (slug) => {
    const post = bySlug.get(slug);
    if (!post) return undefined;
    const { html } = await renderArticle(post.body, post.bodyLine, articleOptions(post, site));
    return `<!doctype html><div class="e-content">${html}</div>`;
  };
}
