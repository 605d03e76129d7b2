// Compares what stands in posts (frames, scripts, images, links, tables, code) with what stands on
// their pages, and says what is missing and what is too much.
//
//   npm run bench -- fidelity --posts DIR [--static DIR] --pages URL|DIR
//   npm run bench -- fidelity --posts DIR [--static DIR] --render
//
// `--pages` takes the address of a running site or a folder with its pages, such as `.next`;
// `--render` renders the articles here, without a build. Exit 0 when all that differs is
// explained, 1 when something is not, 2 for a wrong option.
import { parseArgs } from 'node:util';
import config from '#config';
import { compareFolder } from './fidelity/compare.ts';
import { type Pages, pagesOfFolder, pagesOfServer } from './fidelity/pages.ts';
import { report } from './fidelity/report.ts';

const usage =
  'Usage: npm run bench -- fidelity --posts DIR [--static DIR] (--pages URL|DIR | --render)';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        posts: { type: 'string' },
        static: { type: 'string' },
        pages: { type: 'string' },
        render: { type: 'boolean', default: false },
      },
    });
    const { posts, pages, render } = values;
    return posts !== undefined && render !== (pages !== undefined)
      ? { ...values, posts }
      : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const now = new Date();
  const comparison = await compareFolder({
    postsDir: options.posts,
    staticDir: options.static,
    timeZone: config.timeZone ?? 'UTC',
    now,
    pages: await pagesOf(options.pages, options.posts, options.static, now),
  });
  console.log(report(comparison));
  if (comparison.differences.some(({ reason }) => reason === undefined)) process.exitCode = 1;
} else {
  console.error(usage);
  process.exitCode = 2;
}

async function pagesOf(
  place: string | undefined,
  postsDir: string,
  staticDir: string | undefined,
  now: Date,
): Promise<Pages> {
  if (place !== undefined)
    return /^https?:/.test(place) ? pagesOfServer(place) : pagesOfFolder(place);
  const { pagesRendered } = await import('./fidelity/rendered-pages.ts');
  return pagesRendered(postsDir, staticDir, now);
}
