import config from '#config';
import { siteFrom } from '#lib/config/site.ts';
import { renderArticle } from '#lib/markdown/article.ts';
import { articleOptions } from '#lib/pages/articles.ts';
import { readCollection } from '#lib/posts/source.ts';
import { comparablePath } from '#lib/urls.ts';
import type { Pages } from './pages.ts';

/** The pages of a folder of posts without a build: their articles, rendered as the site does. */
export async function pagesRendered(
  postsDir: string,
  staticDir: string | undefined,
  now: Date,
): Promise<Pages> {
  const site = siteFrom(config, { POSTS_DIR: postsDir, STATIC_DIR: staticDir }, process.cwd());
  const { entries } = await readCollection(site, now);
  const byPath = new Map(entries.map((entry) => [comparablePath(entry.path), entry]));
  return async (page) => {
    const entry = byPath.get(page);
    if (!entry) return undefined;
    const { body, bodyLine } = entry;
    const { html } = await renderArticle(body, bodyLine, articleOptions(entry, site));
    return `<!doctype html><div class="e-content">${html}</div>`;
  };
}
