// Shows that the time to render a post grows with its length: renders an ordinary post, and texts
// that make careless parsers look back over and over, at sizes that double, and prints the medians
// and by how much each is longer than the one before.
//
//   npm run bench -- texts [--size CHARACTERS] [--runs COUNT] [--only PART-OF-A-NAME]
//
// Exit 0 when no time grows more than three times where the text doubles, 1 when one does, 2 for a
// wrong option.
import { parseArgs } from 'node:util';
import { render } from '#lib/testing/render.ts';
import { families } from './texts/families.ts';

const usage =
  'Usage: npm run bench -- texts [--size CHARACTERS] [--runs COUNT] [--only PART-OF-A-NAME]';

/** Times below it, in milliseconds, say more about the machine than about the text. */
const shortest = 50;

/** What a doubled text may take; less than the four times of a quadratic one. */
const mostGrowth = 3;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: 'string', default: '10000' },
        runs: { type: 'string', default: '3' },
        only: { type: 'string', default: '' },
      },
    });
    const [size, runs] = [Number(values.size), Number(values.runs)];
    return size >= 1 && runs >= 1 ? { size, runs, only: values.only } : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions();
if (options) {
  const chosen = families.filter(({ name }) => name.includes(options.only));
  const widest = Math.max(...chosen.map(({ name }) => name.length));
  const sizes = [1, 2, 4].map((factor) => factor * options.size);
  console.log(
    `${''.padEnd(widest)}  ${sizes.map((size) => `${size}`.padStart(9)).join('')}  growth`,
  );
  await median('# Warm up\n\n```js\nlet a\n```\n', 1);
  let grown = 0;
  for (const { name, ofSize } of chosen) {
    const times: number[] = [];
    for (const size of sizes) times.push(await median(ofSize(size), options.runs));
    const [, shorter = 0, longer = 0] = times;
    const growth = longer / Math.max(shorter, shortest);
    const isTooMuch = growth > mostGrowth;
    if (isTooMuch) grown += 1;
    const cells = times.map((time) => `${Math.round(time)} ms`.padStart(9)).join('');
    const shown = longer < shortest ? '     –' : growth.toFixed(1).padStart(6);
    console.log(`${name.padEnd(widest)}  ${cells}  ${shown}${isTooMuch ? '  too much' : ''}`);
  }
  console.log(`${chosen.length} texts, ${grown} of which grow too much`);
  if (grown > 0) process.exitCode = 1;
} else {
  console.error(usage);
  process.exitCode = 2;
}

async function median(markdown: string, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await render(markdown);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
