// Builds Kiji and its peers with more and more posts, and draws how time and memory grow.
//
//   npm run bench -- growth --posts DIR [--static DIR] [--counts 270,1000,5000,10000] [--runs 1]
//                           [--kilobytes SIZE] [--peers next,floor,astro,eleventy,hugo]
//                           [--without images,search,highlighting | --plain] [--out DIR]
//
// Exit 0 when all were built, 1 when one was not, 2 for a wrong option.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildNotes, buildOptions, buildPlan, planName, planText } from './build/build-options.ts';
import { measureBuilds } from './build/measure-builds.ts';
import { makeContenders } from './contenders/contenders.ts';
import { makePosts } from './contenders/made-posts.ts';
import { drawCurves } from './growth/curve.ts';
import { growthTable, measures, pointsOf, type Step } from './growth/growth-table.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { inWorkFolder } from './work-folder.ts';

const usage =
  'Usage: npm run bench -- growth --posts DIR [--static DIR] [--counts 270,1000,5000,10000] [--runs 1] [--kilobytes SIZE] [--peers next,floor,astro,eleventy,hugo] [--without images,search,highlighting | --plain] [--out DIR]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        ...buildOptions,
        counts: { type: 'string', default: '270,1000,5000,10000' },
        runs: { type: 'string', default: '1' },
        out: { type: 'string', default: resultsFolder },
      },
    });
    const plan = buildPlan(values);
    const counts = values.counts.split(',').map(Number);
    const runs = Number(values.runs);
    return plan && runs >= 1 && counts.every((count) => count >= 1)
      ? { plan, runs, counts, out: values.out }
      : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const { plan, runs, counts, out } = options;
  const steps: Step[] = [];
  for (const count of counts) {
    await inWorkFolder(async (work) => {
      console.log(`\n${planText(plan, count)}`);
      const { kilobytes } = plan;
      const posts = await makePosts(plan.posts, path.join(work, 'posts'), { count, kilobytes });
      const task = { ...plan.task, postsDir: posts.folder };
      const contenders = await makeContenders(plan.names, task, work);
      steps.push({ posts: count, builds: await measureBuilds(contenders, posts, runs) });
    });
  }
  const name = ['growth', planName(plan)].filter((part) => part !== '').join('-');
  const pictures: string[] = [];
  await mkdir(out, { recursive: true });
  for (const measure of measures) {
    const { title, label } = measure;
    const points = pointsOf(steps, measure);
    if (points.length === 0) continue;
    const file = `${name}-${measure.name}.svg`;
    await writeFile(path.join(out, file), await drawCurves({ title, label, points }));
    pictures.push(`![${title}: ${label} by number of posts](${file})`);
  }
  await keepResult(
    {
      name,
      title: `Growth: ${planText(plan, Math.max(...counts)).replace(/^\S+ posts/, 'posts')}`,
      versions: Object.fromEntries(
        steps.flatMap(({ builds }) => builds.map(({ title, version }) => [title, version])),
      ),
      tables: measures.map((measure) => growthTable(steps, measure)),
      notes: [
        pictures.join('\n\n'),
        `${runs === 1 ? 'A single run' : `Medians of ${runs} runs`} each. ${buildNotes.join(' ')}`,
      ],
      numbers: steps,
    },
    { benchmark: 'growth', arguments: process.argv.slice(2), out },
  );
} else {
  console.error(usage);
  process.exitCode = 2;
}
