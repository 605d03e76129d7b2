// Compares when the largest thing on a post is painted, at a first visit on a phone with a slow
// network, as Lighthouse measures it: Kiji and its peers in turn, on the same post.
//
//   npm run bench -- paint --posts DIR [--static DIR] [--page SLUG]… [--runs 5]
//                          [--peers next,astro,eleventy,hugo] [--throttling simulate|devtools]
//                          [--out DIR]
//
// Exit 0 when Kiji takes at most 1.05 times as long as Astro, 1 when it takes longer, 2 for a wrong
// option.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../cli/browser.ts';
import { browserWays } from '../cli/browser-ways.ts';
import { chromiumOptions } from '../cli/chromium.ts';
import { freePort } from '../cli/port.ts';
import { buildOptions, buildPlan } from './build/build-options.ts';
import { builtSites } from './contenders/built-sites.ts';
import { ownPackages } from './lighthouse/own-packages.ts';
import { serveThirdParties } from './lighthouse/third-party-server.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { median, spreadOf } from './measured/statistics.ts';
import { ratio } from './measured/units.ts';
import { inWorkFolder } from './work-folder.ts';

const usage =
  'Usage: npm run bench -- paint --posts DIR [--static DIR] [--page SLUG]… [--runs 5] [--peers next,astro,eleventy,hugo] [--throttling simulate|devtools] [--out DIR]';

/** How long Kiji may take, in times of Astro. */
const limit = 1.05;

/** How often Lighthouse is asked again when it could not look at a page. */
const attempts = 3;

type Throttling = 'simulate' | 'devtools';

/** Of one page of one contender, a run after the other. */
interface Paints {
  title: string;
  slug: string;
  /** Largest contentful paint, in milliseconds. */
  largest: number[];
  /** Score for performance, of 100. */
  scores: number[];
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        ...buildOptions,
        peers: { type: 'string', default: 'next,astro,eleventy,hugo' },
        page: { type: 'string', multiple: true, default: ['hello-kiji'] },
        runs: { type: 'string', default: '5' },
        throttling: { type: 'string', default: 'simulate' },
        out: { type: 'string', default: resultsFolder },
      },
    });
    const plan = buildPlan(values);
    const { page: slugs, throttling, out } = values;
    const runs = Number(values.runs);
    return plan && runs >= 1 && isThrottling(throttling)
      ? { plan, slugs, runs, throttling, out }
      : undefined;
  } catch {
    return undefined;
  }
}

function isThrottling(text: string): text is Throttling {
  return text === 'simulate' || text === 'devtools';
}

const options = readOptions();
if (options) {
  const { plan, slugs, runs, throttling, out } = options;
  const { lighthouse, generate } = await ownPackages();
  const port = await freePort();

  const paintOf = async (url: string, attempt = 1): Promise<{ largest: number; score: number }> => {
    const flags = { port, logLevel: 'error', locale: 'en', throttlingMethod: throttling } as const;
    const result = (await lighthouse(url, flags))?.lhr;
    const largest = result?.audits['largest-contentful-paint']?.numericValue;
    if (result?.runtimeError || largest === undefined) {
      // On a machine that is busy the browser is late at times.
      if (attempt < attempts) return paintOf(url, attempt + 1);
      throw new Error(`${url}: ${result?.runtimeError?.message ?? 'Lighthouse gives no result'}`);
    }
    return { largest, score: 100 * (result?.categories.performance?.score ?? 0) };
  };

  await inWorkFolder(async (work) => {
    const sites = await builtSites(plan, work);
    const { executable } = await findBrowser(browserWays);
    const others = await serveThirdParties('localhost', generate);
    const { args = [], ...launch } = chromiumOptions(executable);
    const browser = await chromium.launch({
      ...launch,
      args: [...args, ...others.chromiumArguments, `--remote-debugging-port=${port}`],
    });
    const paints = slugs.flatMap((slug) =>
      sites.running.map(({ contender: { title }, site }) => {
        const own: Paints = { title, slug, largest: [], scores: [] };
        return { ...own, url: `${site.origin}/blog/${encodeURIComponent(slug)}` };
      }),
    );
    try {
      for (let run = 1; run <= runs; run += 1) {
        for (const { url, largest, scores } of paints) {
          const paint = await paintOf(url);
          largest.push(paint.largest);
          scores.push(paint.score);
        }
      }
    } finally {
      await browser.close();
      others.close();
      await sites.stop();
    }
    const medianOf = (title: string, slug: string) => {
      const found = paints.find((each) => each.title === title && each.slug === slug);
      return found && median(found.largest);
    };
    await keepResult(
      {
        name: 'paint',
        title: 'The largest paint at a first visit',
        versions: {
          ...Object.fromEntries(
            sites.running.map(({ contender: { title, version } }) => [title, version]),
          ),
          Chromium: browser.version(),
        },
        tables: slugs.map((slug) => ({
          caption: `\`${slug}\``,
          columns: ['', 'largest paint', 'least', 'most', 'of Astro', 'performance'],
          rows: paints
            .filter((each) => each.slug === slug)
            .map(({ title, largest, scores }) => {
              const spread = spreadOf(largest);
              const times = [spread.median, spread.least, spread.most];
              return [
                title,
                ...times.map((time) => `${(time / 1000).toFixed(2)} s`),
                ratio(spread.median, medianOf('Astro', slug)),
                `${Math.round(median(scores))}`,
              ];
            }),
        })),
        notes: [
          `Medians of ${runs} runs in turn, by Lighthouse's slow 4G and a processor four times slower (${throttling}), nothing cached. Third parties are answered by stand-ins. Sites that come without a server of their own are served by sirv, compressed as hosts do it.`,
        ],
        numbers: paints.map(({ url, ...rest }) => rest),
      },
      { benchmark: 'paint', arguments: process.argv.slice(2), out },
    );
    for (const slug of slugs) {
      const [own, astro] = [medianOf('Kiji', slug), medianOf('Astro', slug)];
      if (own === undefined || astro === undefined || own <= limit * astro) continue;
      console.error(`${slug}: painted later than ${limit} times the time of Astro`);
      process.exitCode = 1;
    }
  });
} else {
  console.error(usage);
  process.exitCode = 2;
}
