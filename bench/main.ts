// Runs the benchmarks: all of them on the sample posts, or one by its name with its own options.
//
//   npm run bench
//   npm run bench -- hugo --posts DIR
//   npm run bench -- page
//
// Exit code 1 when one of them failed, 2 for a name that is none.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The sample posts; what is found of them is kept apart from what the page of results is made of. */
const samples = ['--posts', 'posts', '--out', 'bench/results/samples'];

/** What each is run with when all are. */
const benchmarks: Readonly<Record<string, readonly string[]>> = {
  build: [...samples, '--runs', '1'],
  growth: [...samples, '--counts', '20,100', '--peers', 'next,hugo', '--plain'],
  weight: samples,
  paint: [...samples, '--runs', '1'],
  serving: [...samples, '--runs', '1', '--seconds', '2'],
  dev: [...samples, '--edits', '3'],
  feeds: ['--posts', 'posts'],
  fidelity: ['--posts', 'posts', '--render'],
  hugo: ['--posts', 'posts', '--least', '0'],
  images: ['--images', 'posts'],
  search: samples,
  lighthouse: [],
  og: ['--posts', 'posts'],
  texts: ['--only', 'ordinary'],
};

/** What makes the page of results of what others have kept: no benchmark itself. */
const page = 'page';

/** Runs one in a process of its own, so that none warms up another. */
function run(name: string, options: readonly string[]): boolean {
  console.log(`\n# ${name} ${options.join(' ')}\n`);
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...options], {
    stdio: 'inherit',
  });
  return status === 0;
}

const [name, ...options] = process.argv.slice(2);
if (name === undefined) {
  const failed = Object.entries(benchmarks).filter(([each, own]) => !run(each, own));
  if (failed.length > 0) {
    console.log(`\nFailed: ${failed.map(([each]) => each).join(', ')}`);
    process.exitCode = 1;
  }
} else if (name === page || Object.hasOwn(benchmarks, name)) {
  if (!run(name, options)) process.exitCode = 1;
} else {
  console.error(
    `There is no benchmark "${name}"; there are ${[...Object.keys(benchmarks), page].join(', ')}. bench/README.md says what each measures`,
  );
  process.exitCode = 2;
}
