// Judges pages with Lighthouse as on a phone with its own slow network: home, the post with the most
// embeds, the one with the most code, a tag and the search page. Third parties are answered from
// loopback.
//
//   npm run bench -- lighthouse [--base URL | --posts DIR] [--page PATH]… [--runs COUNT]
//
// `--base` takes the address of a running site; without it, one is built and served. Exit 0 when
// every page has 100 in all categories, paints within a second, shifts nothing and blocks nothing;
// 1 when one does not, 2 for a wrong option.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../cli/browser.ts';
import { browserWays } from '../cli/browser-ways.ts';
import { chromiumOptions } from '../cli/chromium.ts';
import { freePort } from '../cli/port.ts';
import { startSite } from '../cli/site-process.ts';
import { judgedPages } from './lighthouse/judged-pages.ts';
import { faultsOf, type Judgement, medianJudgement } from './lighthouse/judgement.ts';
import { ownPackages } from './lighthouse/own-packages.ts';
import { serveThirdParties } from './lighthouse/third-party-server.ts';

const usage =
  'Usage: npm run bench -- lighthouse [--base URL | --posts DIR] [--page PATH]… [--runs COUNT]';

/** How often Lighthouse is asked again when it could not look at a page. */
const attempts = 3;

/** How many things that an audit found are shown. */
const shown = 3;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: 'string' },
        posts: { type: 'string' },
        page: { type: 'string', multiple: true, default: [] },
        runs: { type: 'string', default: '3' },
      },
    });
    const runs = Number(values.runs);
    const isOne = values.base === undefined || values.posts === undefined;
    return runs >= 1 && isOne ? { ...values, runs } : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
const { lighthouse, generate } = await ownPackages();
if (options) {
  const { base, posts, page, runs } = options;
  const site =
    base === undefined
      ? await startSite(posts === undefined ? {} : { POSTS_DIR: posts })
      : undefined;
  try {
    const isSound = await judgeSite(base ?? `${site?.url}`, page, runs);
    if (!isSound) process.exitCode = 1;
  } finally {
    await site?.stop();
  }
} else {
  console.error(usage);
  process.exitCode = 2;
}

/** Prints the judgement of each page. Gives whether all are as they should be. */
async function judgeSite(base: string, named: readonly string[], runs: number): Promise<boolean> {
  const { paths, missing } =
    named.length > 0 ? { paths: named, missing: [] } : await judgedPages(base);
  for (const sentence of missing) console.log(`${sentence}, so none is judged`);
  const { executable } = await findBrowser(browserWays);
  const others = await serveThirdParties(new URL(base).hostname, generate);
  const port = await freePort();
  const { args = [], ...launch } = chromiumOptions(executable);
  const browser = await chromium.launch({
    ...launch,
    args: [...args, ...others.chromiumArguments, `--remote-debugging-port=${port}`],
  });
  const widest = Math.max(...paths.map((path) => decodeURI(path).length));
  console.log(
    `\n${''.padEnd(widest)}  performance  accessibility  best practices  SEO    LCP    CLS    TBT`,
  );
  const costs = new Set<string>();
  let isSound = true;
  try {
    for (const path of paths) {
      const judgement = await judge(new URL(path, base).href, port, runs);
      const faults = faultsOf(judgement);
      if (faults.length > 0) isSound = false;
      console.log(`${decodeURI(path).padEnd(widest)}  ${row(judgement)}  ${faults.join(', ')}`);
      for (const cost of judgement.costs) costs.add(`${cost}\n    on ${decodeURI(path)}`);
    }
  } finally {
    await browser.close();
    others.close();
  }
  if (costs.size > 0) console.log(`\nWhat costs points:\n\n${[...costs].join('\n')}`);
  console.log(`\nMedians of ${runs} runs, by Lighthouse on Chromium ${browser.version()}`);
  return isSound;
}

function row({ scores, lcp, cls, tbt }: Judgement): string {
  const { performance, accessibility, 'best-practices': practices, seo } = scores;
  return [
    `${performance}`.padStart(11),
    `${accessibility}`.padStart(13),
    `${practices}`.padStart(14),
    `${seo}`.padStart(3),
    `${(lcp / 1000).toFixed(2)} s`,
    cls.toFixed(3),
    `${Math.round(tbt)} ms`.padStart(5),
  ].join('  ');
}

/** The medians of some runs of Lighthouse on a page. */
async function judge(url: string, port: number, runs: number): Promise<Judgement> {
  const found = [await runOnce(url, port)] as [Judgement, ...Judgement[]];
  while (found.length < runs) found.push(await runOnce(url, port));
  return medianJudgement(found);
}

async function runOnce(url: string, port: number, attempt = 1): Promise<Judgement> {
  const result = (await lighthouse(url, { port, logLevel: 'error', locale: 'en' }))?.lhr;
  if (!result || result.runtimeError) {
    // On a machine that is busy the browser is late at times, and says so.
    if (attempt < attempts) return runOnce(url, port, attempt + 1);
    throw new Error(`${url}: ${result?.runtimeError?.message ?? 'Lighthouse gives no result'}`);
  }
  const { audits } = result;
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const costs = Object.values(result.categories).flatMap(({ score, auditRefs }) =>
    score === 1
      ? []
      : auditRefs.flatMap(({ id, weight }) => {
          const audit = audits[id];
          return weight > 0 && audit && audit.score !== null && audit.score < 1
            ? `${id}: ${audit.title}${what(audit.details)}`
            : [];
        }),
  );
  return {
    scores: Object.fromEntries(
      Object.entries(result.categories).map(([name, { score }]) => [
        name,
        Math.round((score ?? 0) * 100),
      ]),
    ),
    lcp: value('largest-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbt: value('total-blocking-time'),
    costs,
  };
}

/** The first things that an audit names, a line each. */
function what(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: unknown };
  if (!Array.isArray(items)) return '';
  return items
    .slice(0, shown)
    .map((item) => {
      const { node, description, url } = item as Record<string, unknown>;
      const snippet = (node as { snippet?: string } | undefined)?.snippet;
      return `\n    ${snippet ?? description ?? url ?? JSON.stringify(item).slice(0, 200)}`;
    })
    .join('');
}
