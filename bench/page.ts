// Makes docs/benchmarks.md, with its pictures, of what the benchmarks have kept.
//
//   npm run bench -- page [--from DIR]
//
// Exit 0 when it is written, 1 when nothing was kept there, 2 for a wrong option.
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readResults, resultsFolder } from './measured/results.ts';
import { resultsPage } from './page/results-page.ts';

const page = 'docs/benchmarks.md';
const pictures = 'docs/benchmarks';

function readOptions() {
  try {
    return parseArgs({ options: { from: { type: 'string', default: resultsFolder } } }).values;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const { from } = options;
  const results = await readResults(from).catch(() => []);
  if (results.length === 0) {
    console.error(`There is no result in ${from}`);
    process.exitCode = 1;
  } else {
    await writeFile(page, resultsPage(results));
    const drawn = (await readdir(from)).filter((file) => file.endsWith('.svg'));
    await rm(pictures, { recursive: true, force: true });
    if (drawn.length > 0) await mkdir(pictures, { recursive: true });
    for (const file of drawn) await copyFile(path.join(from, file), path.join(pictures, file));
    console.log(`${page} has ${results.length} results and ${drawn.length} pictures`);
  }
} else {
  console.error('Usage: npm run bench -- page [--from DIR]');
  process.exitCode = 2;
}
