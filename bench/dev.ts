// Measures how long a saved post takes until an open page shows it, while one writes: with
// `npm run dev` of Kiji, and with `next dev` of a plain Next.js blog.
//
//   npm run bench -- dev --posts DIR [--static DIR] [--edits 10] [--out DIR]
//
// Exit 0 when Kiji shows it within a second in the median, 1 when it does not, 2 for a wrong option.
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser } from '../cli/browser.ts';
import { browserWays } from '../cli/browser-ways.ts';
import { chromiumOptions } from '../cli/chromium.ts';
import { buildOptions, buildPlan } from './build/build-options.ts';
import type { Contender } from './contenders/contender.ts';
import { makeContenders } from './contenders/contenders.ts';
import { makePosts, postToEdit } from './contenders/made-posts.ts';
import { runSite } from './contenders/running-site.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { median, spreadOf } from './measured/statistics.ts';
import { inWorkFolder } from './work-folder.ts';

const usage = 'Usage: npm run bench -- dev --posts DIR [--static DIR] [--edits 10] [--out DIR]';

/** What a saved post may take in Kiji, in milliseconds. */
const limit = 1_000;

/** How long a page may take to show it at all, in milliseconds. */
const patience = 60_000;

/** How long nothing happens between two edits, in milliseconds. */
const pause = 500;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        ...buildOptions,
        edits: { type: 'string', default: '10' },
        out: { type: 'string', default: resultsFolder },
      },
    });
    const plan = buildPlan({ ...values, peers: 'next' });
    const edits = Number(values.edits);
    return plan && edits >= 1 ? { plan, edits, out: values.out } : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const { plan, edits, out } = options;
  await inWorkFolder(async (work) => {
    const posts = await makePosts(plan.posts, path.join(work, 'posts'), {});
    const contenders = await makeContenders(
      plan.names,
      { ...plan.task, postsDir: posts.folder },
      work,
    );
    const file = await postToEdit(posts);
    const { executable } = await findBrowser(browserWays);
    const browser = await chromium.launch(chromiumOptions(executable));
    const measured: { title: string; times: number[] }[] = [];
    try {
      for (const contender of contenders) {
        const times = await timesOf(contender, browser, path.join(posts.folder, file), edits);
        measured.push({ title: contender.title, times });
        console.log(`${contender.title}: ${median(times).toFixed(0)} ms`);
      }
    } finally {
      await browser.close();
    }
    await keepResult(
      {
        name: 'dev',
        title: 'A saved post in an open page',
        versions: Object.fromEntries(contenders.map(({ title, version }) => [title, version])),
        tables: [
          {
            caption: '',
            columns: ['', 'median', 'least', 'most'],
            rows: measured.map(({ title, times }) => {
              const spread = spreadOf(times);
              const cells = [spread.median, spread.least, spread.most];
              return [title, ...cells.map((value) => `${Math.round(value)} ms`)];
            }),
          },
        ],
        notes: [
          `${posts.files.length} posts, ${edits} edits of one. From the moment that the file is written to that in which its new text is in the page, in Chromium. Kiji's page comes by itself; plain Next.js does not look at posts, so its page is reloaded at once.`,
        ],
        numbers: measured,
      },
      { benchmark: 'dev', arguments: process.argv.slice(2), out },
    );
    const [own] = measured;
    if (!(median(own?.times ?? []) <= limit)) {
      console.error(`A saved post has to be in the open page within ${limit} ms`);
      process.exitCode = 1;
    }
  });
} else {
  console.error(usage);
  process.exitCode = 2;
}

/** How long each of some edits took until the page had it, in milliseconds. */
async function timesOf(
  { name, develop }: Contender,
  browser: Browser,
  file: string,
  edits: number,
): Promise<number[]> {
  if (!develop) throw new Error(`${name} can't be developed`);
  const site = await runSite(develop);
  const page = await browser.newPage();
  // Third parties are none of this.
  await page.route(
    ({ origin }) => origin !== site.origin,
    (route) => route.abort(),
  );
  const slug = path.basename(file.replace(/(?:\/index)?\.md$/, ''));
  const times: number[] = [];
  try {
    await page.goto(`${site.origin}/blog/${encodeURIComponent(slug)}`, { timeout: patience });
    // The first edit finds nothing prepared, which is no matter for an author; it is not counted.
    for (let edit = 0; edit <= edits; edit += 1) {
      const mark = `Edit${name}${edit}of${Date.now()}`;
      await page.waitForTimeout(pause);
      await assertPage(page, file);
      const start = performance.now();
      await appendFile(file, `\n\n${mark}\n`);
      if (name === 'next') await page.reload({ waitUntil: 'commit', timeout: patience });
      await shown(page, mark);
      if (edit > 0) times.push(performance.now() - start);
    }
  } finally {
    await page.close();
    await site.stop();
  }
  return times;
}

/** The page must be that of the post, or one would wait for nothing. */
async function assertPage(page: Page, file: string): Promise<void> {
  if ((await page.locator('article').count()) > 0) return;
  throw new Error(
    `${page.url()} does not show ${file}: ${(await readFile(file, 'utf8')).slice(0, 80)}`,
  );
}

/** Waits for a text in the page, which may be loaded anew meanwhile. */
async function shown(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor({ state: 'attached', timeout: patience });
}
