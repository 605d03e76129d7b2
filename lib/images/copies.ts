import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeFinished } from '../finished-file.ts';

/**
 * The widths of copies in pixels: the column of text, and that on screens with more pixels.
 * `next.config.js` has the same, for `getImageProps`.
 */
export const copyWidths: readonly number[] = [680, 1020, 1360];

/** How wide the column of text is, in CSS pixels: `--measure` in site.css. */
export const columnWidth = 680;

/** How copies are made. Effort 2 takes half the time of the usual 4, for 3 % more bytes. */
const settings = { quality: 75, effort: 2 };

/** Part of what a copy is named by: a change in how copies are made gives them new names. */
export const copyVersion = JSON.stringify(settings);

/** The longest side that WebP holds. */
const longestSide = 16_383;

/** What of an image decides how it is copied. */
export interface Original {
  /** Pixels, as it is seen. */
  width: number;
  height: number;
  animated: boolean;
}

/** The widths that an image is copied in, the smallest first; none for one that stays as it is. */
export function widthsOf({ width, height, animated }: Original): number[] {
  const [smallest = 0] = copyWidths;
  if (animated || width < smallest) return [];
  const largest = Math.min(width, copyWidths.at(-1) ?? width);
  // A copy that is hardly smaller than the next one is not worth its place.
  return [...copyWidths.filter((each) => each * 1.2 < largest), largest].filter(
    (each) => (height * each) / width <= longestSide,
  );
}

/**
 * The file with a copy of an image, made if it is not there yet.
 *
 * @param name what the copy is known by: its content and width.
 */
export async function copyFileOf(
  source: string,
  width: number,
  { folder, name }: { folder: string; name: string },
): Promise<string> {
  const file = path.join(folder, `${name}.webp`);
  if (existsSync(file)) return file;
  const { default: sharp } = await import('sharp');
  const copy = await sharp(source, { failOn: 'none' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp(settings)
    .toBuffer();
  await writeFinished(file, copy);
  return file;
}
