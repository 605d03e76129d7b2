import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { modelPage, openPost, pageWith, type Rendered, readToTheEnd } from './post-page.ts';
import { standIn } from './stand-ins.ts';

const corpora = path.resolve(process.env.KIJI_CORPUS ?? '../shared/corpus');
const names = existsSync(corpora)
  ? readdirSync(corpora, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : [];
if (names.length === 0) console.log(`Skipped: there are no posts in ${corpora} (KIJI_CORPUS)`);

/** What `corpus-articles.ts` writes. Playwright can't load what loads `next/image`. */
async function embeddingArticles(name: string): Promise<Record<string, Rendered>> {
  const program = ['--import', 'tsx', 'e2e/corpus-articles.ts', path.join(corpora, name)];
  const { stdout } = await promisify(execFile)(process.execPath, program, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

for (const name of names) {
  test(`the policies of the posts of ${name} refuse nothing that is in them`, async ({
    page,
    request,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const model = await modelPage(request);
    const articles = Object.entries(await embeddingArticles(name));
    expect(articles.length).toBeGreaterThan(0);
    const seen = await standIn(page, `${baseURL}`);
    for (const [slug, article] of articles) {
      await openPost(page, await pageWith(model, article), `/blog/${encodeURIComponent(slug)}`);
      await readToTheEnd(page);
      expect({ slug, refused: seen.refused }).toEqual({ slug, refused: [] });
    }
  });
}
