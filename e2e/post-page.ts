import type { APIRequestContext, Page } from 'playwright/test';
import { scanHtml } from '../adapter/html-scan.ts';
import { policyOf } from '../adapter/policy.ts';
import type { Article, ArticleOptions } from '../lib/markdown/article.ts';
import { browserScript } from '../lib/pages/browser-scripts.ts';
import { render } from '../lib/testing/render.ts';
import { browserScriptPath } from '../lib/urls.ts';
import { wholeSheet } from './whole-sheet.ts';

/** What a page shows of an article. */
export type Rendered = Pick<Article, 'html' | 'browserScripts'>;

const policyTag = /<meta http-equiv="Content-Security-Policy" content="[^"]*"\/>/;

/**
 * The page of a post that is not in the sample blog: a page of the finished blog, in which text,
 * scripts and policy are those of the given Markdown.
 */
export async function postPageOf(
  request: APIRequestContext,
  markdown: string,
  options: Partial<Pick<ArticleOptions, 'embeds'>> = {},
): Promise<string> {
  return pageWith(
    await modelPage(request),
    await render(markdown, { findCard: () => undefined, ...options }),
  );
}

/** A page of the finished blog, for others to be made like it: with the rules for all that may stand in them. */
export async function modelPage(request: APIRequestContext): Promise<string> {
  const html = await (await request.get('/blog/hello-kiji')).text();
  return html.replace(
    /<style>.*?<\/style>/s,
    () => `<link rel="stylesheet" href="${wholeSheet()}"/>`,
  );
}

/** The same page with another article. */
export async function pageWith(model: string, { html, browserScripts }: Rendered): Promise<string> {
  const scripts = await Promise.all(
    browserScripts.map(async (name) => {
      const src = browserScriptPath((await browserScript(name)).file);
      return `<script type="module" src="${src}"></script>`;
    }),
  );
  const page = model
    .replace(policyTag, '')
    .replace(
      /(<div class="e-content text">).*(<\/div><\/article>)/s,
      (_, before, after) => `${before}${html}${after}${scripts.join('')}`,
    );
  const policy = policyOf(scanHtml(page), false).replaceAll('"', '&quot;');
  return page.replace(
    '<meta charSet="utf-8"/>',
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
}

/** A page that lets everything run, to see what is kept from it by other means. */
export function withoutPolicy(html: string): string {
  return html.replace(policyTag, '');
}

/** Opens such a page as one of the site. */
export async function openPost(
  page: Page,
  html: string,
  path = '/blog/post-of-the-test',
): Promise<void> {
  await page.route(`**${path}`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  // A page may wait for its third parties for ever.
  await page.goto(path, { waitUntil: 'domcontentloaded' });
}

/** Brings every part of a page into view, as a reader does. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
}
