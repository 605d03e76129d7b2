import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPictures } from './draw-pictures.ts';
import { fontVersions } from './font-packages.ts';
import type { Picture } from './picture.ts';

/** The file of a picture in the folder where pictures are kept: its name changes with what it shows, and with how. */
export function pictureFile(picture: Picture, folder: string): string {
  const { title, language, site, aside, tags } = picture;
  const content = JSON.stringify([version(), title, language, site, aside, tags]);
  return path.join(
    folder,
    `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.png`,
  );
}

/**
 * Draws the pictures that are not in the folder yet.
 *
 * @returns Characters that no font has, by file, of those that were drawn.
 */
export async function keepPictures(
  pictures: readonly Picture[],
  folder: string,
): Promise<Map<string, string[]>> {
  const byFile = new Map(pictures.map((picture) => [pictureFile(picture, folder), picture]));
  const orders = [...byFile].map(([file, picture]) => ({ file, picture }));
  return drawPictures(orders.filter(({ file }) => !existsSync(file)));
}

let known: string | undefined;

/** Of what draws: the code of this folder and the fonts. */
function version(): string {
  if (known !== undefined) return known;
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256').update(fontVersions().join());
  for (const file of code) hash.update(readFileSync(path.join(folder, file)));
  known = hash.digest('hex');
  return known;
}
