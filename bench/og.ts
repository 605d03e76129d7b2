// How long Open Graph images take to draw, how much memory, and how large they are: as Kiji draws
// them, and with what else could.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeFontSettings } from '../lib/og/font-settings.ts';
import { keepPictures } from '../lib/og/kept-pictures.ts';
import { picturesIn } from './og/pictures.ts';
import { type Measured, wayNames } from './og/ways.ts';
import { installOwnPackages } from './own-packages.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string' },
    most: { type: 'string', default: '30' },
    others: { type: 'boolean', default: false },
  },
});
if (values.posts === undefined) {
  console.error('Usage: npm run bench -- og --posts DIR [--most 30] [--others]');
  process.exit(2);
}

const most = Number(values.most);
const room = fileURLToPath(new URL('og/', import.meta.url));
if (values.others) installOwnPackages('og');

const folder = mkdtempSync(path.join(tmpdir(), 'kiji-bench-og-'));
try {
  console.log(
    '| Drawn with | First | An image (median) | Processor time of one | Memory | An image (kB) |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  const settings = await writeFontSettings(folder);
  for (const name of values.others ? wayNames : wayNames.slice(0, 1)) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        path.join(room, 'measure.ts'),
        name,
        values.posts,
        String(most),
        settings.fonts,
      ],
      { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: settings.file } },
    );
    if (status !== 0) throw new Error(stderr);
    const measured: Measured = JSON.parse(stdout);
    console.log(`| ${[name, ...columnsOf(measured)].join(' | ')} |`);
  }
  const pictures = await picturesIn(values.posts, most);
  for (const state of ['with nothing kept', 'with everything kept']) {
    const start = performance.now();
    await keepPictures(pictures, path.join(folder, 'kept'));
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(
      `\nAs the build does it, ${pictures.length} images on ${availableParallelism()} cores, ${state}: ${seconds} s`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function columnsOf({ times, processor, bytes, memory }: Measured): string[] {
  const sorted = times.slice(1).sort((a, b) => a - b);
  return [
    `${(times[0] ?? 0).toFixed(0)} ms`,
    `${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms`,
    `${(processor / (times.length - 1)).toFixed(1)} ms`,
    `${memory.toFixed(0)} MB`,
    (bytes / times.length / 1000).toFixed(1),
  ];
}
