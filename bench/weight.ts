// Weighs pages: what a phone asks the site for when it opens one, as Kiji and its peers have it.
//
//   npm run bench -- weight --posts DIR [--static DIR] [--page SLUG]… [--pictures SLUG]…
//                           [--peers next,astro,eleventy,hugo] [--out DIR]
//
// `--page` names posts of text, which have to keep to the limits; `--pictures` posts with pictures,
// which are only weighed. Exit 0 when those of Kiji keep to the limits, 1 when one does not, 2 for a
// wrong option.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findBrowser } from '../cli/browser.ts';
import { browserWays } from '../cli/browser-ways.ts';
import { chromiumOptions } from '../cli/chromium.ts';
import { buildOptions, buildPlan } from './build/build-options.ts';
import { builtSites } from './contenders/built-sites.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { count } from './measured/units.ts';
import { faultsOf, kinds, limits, type PageWeight, textBytes } from './weight/page-weight.ts';
import { askedBy, weigh } from './weight/weigh-page.ts';
import { inWorkFolder } from './work-folder.ts';

const usage =
  'Usage: npm run bench -- weight --posts DIR [--static DIR] [--page SLUG]… [--pictures SLUG]… [--peers next,astro,eleventy,hugo] [--out DIR]';

/** What Kiji's own samples have, where no page is named. */
const sample = 'hello-kiji';

/** What a browser says that it takes; not every server has Brotli. */
const encodings = { gzip: 'gzip', Brotli: 'gzip, br' };

/** A page of a contender, weighed with each encoding. */
interface Weighed {
  title: string;
  slug: string;
  weights: Readonly<Record<string, PageWeight>>;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        ...buildOptions,
        peers: { type: 'string', default: 'next,astro,eleventy,hugo' },
        page: { type: 'string', multiple: true },
        pictures: { type: 'string', multiple: true, default: [] },
        out: { type: 'string', default: resultsFolder },
      },
    });
    const plan = buildPlan(values);
    const { pictures, page = pictures.length > 0 ? [] : [sample], out } = values;
    return plan && { plan, texts: page, pictures, out };
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const { plan, texts, pictures, out } = options;
  const slugs = [...texts, ...pictures];
  await inWorkFolder(async (work) => {
    const sites = await builtSites(plan, work);
    const { executable } = await findBrowser(browserWays);
    const browser = await chromium.launch(chromiumOptions(executable));
    const weighed: Weighed[] = [];
    try {
      for (const { contender, site } of sites.running) {
        for (const slug of slugs) {
          const asked = await askedBy(browser, `${site.origin}/blog/${encodeURIComponent(slug)}`);
          const weights: Record<string, PageWeight> = {};
          for (const [name, encoding] of Object.entries(encodings)) {
            weights[name] = await weigh(asked, encoding);
          }
          weighed.push({ title: contender.title, slug, weights });
        }
      }
    } finally {
      await browser.close();
      await sites.stop();
    }
    await keepResult(
      {
        name: 'weight',
        title: 'What a page weighs',
        versions: Object.fromEntries(
          sites.running.map(({ contender: { title, version } }) => [title, version]),
        ),
        tables: slugs.flatMap((slug) =>
          Object.keys(encodings).map((encoding) => ({
            caption: `\`${slug}\`, ${encoding}`,
            columns: ['', ...kinds, 'HTML + CSS + script', 'all', 'requests'],
            rows: weighed
              .filter((each) => each.slug === slug)
              .flatMap(({ title, weights }) =>
                weights[encoding] ? [row(title, weights[encoding])] : [],
              ),
          })),
        ),
        notes: [
          'Bytes of the bodies on the wire, of what a phone (390 × 844 points at 3) asks the page’s own site for without scrolling, favicon aside. Third parties are answered by stand-ins. Sites that come without a server of their own are served by sirv, compressed as hosts do it (6 of 9, 6 of 11).',
        ],
        numbers: weighed,
      },
      { benchmark: 'weight', arguments: process.argv.slice(2), out },
    );
    for (const { title, slug, weights } of weighed) {
      if (title !== 'Kiji' || !texts.includes(slug)) continue;
      for (const fault of weights.gzip ? faultsOf(weights.gzip) : []) {
        console.error(
          `${slug}: ${fault}; a text post has at most ${limits.bytes} bytes in ${limits.requests} requests`,
        );
        process.exitCode = 1;
      }
    }
  });
} else {
  console.error(usage);
  process.exitCode = 2;
}

function row(title: string, weight: PageWeight): string[] {
  const all = Object.values(weight.bytes).reduce((sum, bytes) => sum + bytes, 0);
  return [
    title,
    ...kinds.map((kind) => count(weight.bytes[kind])),
    count(textBytes(weight)),
    count(all),
    `${weight.requests}`,
  ];
}
