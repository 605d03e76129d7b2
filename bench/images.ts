// How long copies of images take to make and how large they are, by format and effort.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp, { type Sharp } from 'sharp';
import { copyWidths } from '../lib/images/copies.ts';
import { readImageFile } from '../lib/images/image-file.ts';

const candidates: readonly { name: string; encode(image: Sharp): Sharp }[] = [
  { name: 'WebP, effort 2', encode: (image) => image.webp({ quality: 75, effort: 2 }) },
  { name: 'WebP, effort 4', encode: (image) => image.webp({ quality: 75, effort: 4 }) },
  { name: 'AVIF, effort 0', encode: (image) => image.avif({ quality: 50, effort: 0 }) },
  { name: 'AVIF, effort 2', encode: (image) => image.avif({ quality: 50, effort: 2 }) },
  { name: 'AVIF, effort 4', encode: (image) => image.avif({ quality: 50, effort: 4 }) },
];

const { values } = parseArgs({
  options: { images: { type: 'string' }, most: { type: 'string', default: '40' } },
});
if (values.images === undefined) {
  console.error('Usage: npm run bench -- images --images DIR [--most 40]');
  process.exit(2);
}

const copies = (await copiesOf(values.images)).slice(0, Number(values.most));
console.log(`${copies.length} copies, in widths of ${copyWidths.join(', ')} and their own`);
for (const { name, encode } of candidates) {
  const times: number[] = [];
  let bytes = 0;
  for (const { file, width } of copies) {
    const start = performance.now();
    const made = await encode(
      sharp(file, { failOn: 'none' }).autoOrient().resize({ width }),
    ).toBuffer();
    times.push(performance.now() - start);
    bytes += made.length;
  }
  const [median = 0] = times.toSorted((a, b) => a - b).slice(times.length >> 1);
  const whole = times.reduce((sum, time) => sum + time, 0);
  console.log(
    `${name.padEnd(16)} ${median.toFixed(0).padStart(5)} ms a copy (median), ${(whole / 1000).toFixed(1).padStart(6)} s in all, ${(bytes / 1e6).toFixed(2).padStart(6)} MB`,
  );
}

async function copiesOf(folder: string): Promise<{ file: string; width: number }[]> {
  const names = await readdir(folder, { recursive: true });
  const found: { file: string; width: number }[] = [];
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    const image = await readImageFile(file).catch(() => undefined);
    if (typeof image !== 'object') continue;
    for (const width of image.widths) found.push({ file, width });
  }
  return found;
}
