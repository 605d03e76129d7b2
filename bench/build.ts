// Builds Kiji and its peers in turn, cold and after one edit.
//
//   npm run bench -- build --posts DIR [--static DIR] [--runs 3] [--count N] [--kilobytes SIZE]
//                          [--peers next,floor,astro,eleventy,hugo]
//                          [--without images,search,highlighting | --plain] [--out DIR]
//
// Exit 0 when all were built, 1 when one was not, 2 for a wrong option.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildNotes, buildOptions, buildPlan, planName, planText } from './build/build-options.ts';
import { buildTable } from './build/build-table.ts';
import { measureBuilds } from './build/measure-builds.ts';
import { makeContenders } from './contenders/contenders.ts';
import { makePosts } from './contenders/made-posts.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { inWorkFolder } from './work-folder.ts';

const usage =
  'Usage: npm run bench -- build --posts DIR [--static DIR] [--runs 3] [--count N] [--kilobytes SIZE] [--peers next,floor,astro,eleventy,hugo] [--without images,search,highlighting | --plain] [--out DIR]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        ...buildOptions,
        runs: { type: 'string', default: '3' },
        count: { type: 'string' },
        out: { type: 'string', default: resultsFolder },
      },
    });
    const plan = buildPlan(values);
    const runs = Number(values.runs);
    const count = values.count === undefined ? undefined : Number(values.count);
    return plan && runs >= 1 && (count === undefined || count >= 1)
      ? { plan, runs, count, out: values.out }
      : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const { plan, runs, count, out } = options;
  await inWorkFolder(async (work) => {
    const { kilobytes } = plan;
    const posts = await makePosts(plan.posts, path.join(work, 'posts'), { count, kilobytes });
    const task = { ...plan.task, postsDir: posts.folder };
    const contenders = await makeContenders(plan.names, task, work);
    const builds = await measureBuilds(contenders, posts, runs);
    const name = ['build', posts.files.length, planName(plan)]
      .filter((part) => part !== '')
      .join('-');
    await keepResult(
      {
        name,
        title: `Building ${planText(plan, posts.files.length)}`,
        versions: Object.fromEntries(builds.map(({ title, version }) => [title, version])),
        tables: [buildTable(builds, '')],
        notes: [`${runs === 1 ? 'A single run' : `${runs} runs`}. ${buildNotes.join(' ')}`],
        numbers: builds,
      },
      { benchmark: 'build', arguments: process.argv.slice(2), out },
    );
  });
} else {
  console.error(usage);
  process.exitCode = 2;
}
