// Puts servers of one post under load, in turn: `npm start` of Kiji, `next start` of a plain Next.js
// blog on its own page of the same post, sirv alone and nginx on Kiji's finished folder.
//
//   npm run bench -- serving --posts DIR [--static DIR] [--page SLUG] [--runs 3] [--seconds 5]
//                            [--out DIR]
//
// Needs wrk (apt-get install wrk), and says so where there is none. Exit 0 when `npm start` keeps to
// the limits, 1 when it does not, 2 for a wrong option.
import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildOptions, buildPlan } from './build/build-options.ts';
import { makeContenders } from './contenders/contenders.ts';
import { serveFolder } from './contenders/fixture.ts';
import { makePosts } from './contenders/made-posts.ts';
import { type RunningSite, runSite } from './contenders/running-site.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { median, spreadOf } from './measured/statistics.ts';
import { type Command, timedRun } from './measured/timed-run.ts';
import { count, ratio } from './measured/units.ts';
import { nginxOn, nginxVersion } from './serving/nginx.ts';
import { connections, type Load, load, wrkVersion } from './serving/wrk.ts';
import { inWorkFolder } from './work-folder.ts';

const usage =
  'Usage: npm run bench -- serving --posts DIR [--static DIR] [--page SLUG] [--runs 3] [--seconds 5] [--out DIR]';

/** What `npm start` has to keep to: how often plain Next.js, and milliseconds for 99 of 100 answers. */
const limits = { ratio: 5, p99: 10 };

/** How long each is under load before anything is counted, in seconds. */
const warmUp = 2;

interface Server {
  title: string;
  serve(port: number): Command | Promise<Command>;
}

interface Measured {
  title: string;
  loads: Load[];
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        ...buildOptions,
        page: { type: 'string', default: 'hello-kiji' },
        runs: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '5' },
        out: { type: 'string', default: resultsFolder },
      },
    });
    const plan = buildPlan({ ...values, peers: 'next' });
    const [runs, seconds] = [Number(values.runs), Number(values.seconds)];
    return plan && runs >= 1 && seconds >= 1
      ? { plan, page: values.page, runs, seconds, out: values.out }
      : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
const wrk = await wrkVersion();
if (!options) {
  console.error(usage);
  process.exitCode = 2;
} else if (wrk === undefined) {
  console.log('Nothing is measured: there is no command wrk (apt-get install wrk)');
} else {
  const { plan, page, runs, seconds, out } = options;
  const address = `/blog/${encodeURIComponent(page)}`;
  await inWorkFolder(async (work) => {
    const posts = await makePosts(plan.posts, path.join(work, 'posts'), {});
    const task = { ...plan.task, postsDir: posts.folder };
    const contenders = await makeContenders(plan.names, task, work);
    for (const { prepare, build } of contenders) {
      await prepare();
      await timedRun(build);
    }
    const [kiji, next] = contenders;
    if (!kiji || !next) throw new Error('Kiji and plain Next.js were expected');
    const site = path.join(kiji.output, 'site');
    await access(site);
    const nginx = await nginxVersion();
    if (nginx === undefined) console.log('nginx is left out: it is not there');
    const servers: Server[] = [
      { title: 'Kiji, npm start', serve: kiji.serve },
      { title: 'plain Next.js, next start', serve: next.serve },
      { title: 'sirv alone on Kiji’s folder', serve: (port) => serveFolder(site, port) },
      ...(nginx === undefined
        ? []
        : [
            {
              title: 'nginx on Kiji’s folder, one worker',
              serve: nginxOn(kiji.output, path.join(work, 'nginx')),
            },
          ]),
    ];
    const measured = await measure(servers, address, { runs, seconds });
    const rates = measured.map(({ loads }) => median(loads.map(({ rate }) => rate)));
    await keepResult(
      {
        name: 'serving',
        title: 'Serving a post',
        versions: {
          ...Object.fromEntries(contenders.map(({ title, version }) => [title, version])),
          ...(nginx === undefined ? {} : { nginx }),
          wrk,
        },
        tables: [
          {
            caption: '',
            columns: ['', 'answers a second', 'of Next.js', 'half within', '99 of 100 within'],
            rows: measured.map(({ title, loads }, index) => {
              const { least, most } = spreadOf(loads.map(({ rate }) => rate));
              return [
                title,
                count(rates[index] ?? 0) + (runs > 1 ? ` (${count(least)}–${count(most)})` : ''),
                ratio(rates[index] ?? 0, rates[1]),
                `${median(loads.map(({ p50 }) => p50)).toFixed(1)} ms`,
                `${median(loads.map(({ p99 }) => p99)).toFixed(1)} ms`,
              ];
            }),
          },
        ],
        notes: [
          `The page of \`${page}\` with gzip, ${connections} connections of wrk in one thread on the same machine; each is one process, in turn, ${runs} × ${seconds} s after ${warmUp} s to warm up. Plain Next.js serves its own page of the same post.`,
        ],
        numbers: measured,
      },
      { benchmark: 'serving', arguments: process.argv.slice(2), out },
    );
    const [own] = measured;
    const p99 = median(own?.loads.map((each) => each.p99) ?? []);
    const faster = (rates[0] ?? 0) / (rates[1] ?? Number.NaN);
    if (!(faster >= limits.ratio && p99 < limits.p99)) {
      console.error(
        `npm start has to answer ${limits.ratio} times as often as next start, and 99 of 100 within ${limits.p99} ms`,
      );
      process.exitCode = 1;
    }
  });
}

/** Puts each under load in turn, as often as is wanted. All wait meanwhile, which costs nothing. */
async function measure(
  servers: readonly Server[],
  address: string,
  { runs, seconds }: { runs: number; seconds: number },
): Promise<Measured[]> {
  const measured = servers.map(({ title }): Measured => ({ title, loads: [] }));
  const sites: RunningSite[] = [];
  try {
    for (const { title, serve } of servers) {
      const site = await runSite(serve);
      sites.push(site);
      const response = await fetch(site.origin + address, {
        headers: { 'accept-encoding': 'gzip' },
      });
      await response.arrayBuffer();
      if (response.status !== 200 || response.headers.get('content-encoding') !== 'gzip') {
        throw new Error(`${title} does not answer ${address} with a page in gzip`);
      }
      await load(site.origin + address, warmUp);
    }
    for (let run = 1; run <= runs; run += 1) {
      for (const [index, { origin }] of sites.entries()) {
        const found = await load(origin + address, seconds);
        measured[index]?.loads.push(found);
        console.log(
          `run ${run} of ${runs}, ${servers[index]?.title}: ${count(found.rate)} a second`,
        );
      }
    }
  } finally {
    for (const { stop } of sites) await stop();
  }
  return measured;
}
