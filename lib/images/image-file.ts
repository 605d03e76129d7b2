import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyVersion, widthsOf } from './copies.ts';

/** A file with an image, as far as a page has to know it. */
export interface ImageFile {
  /** Pixels, as it is seen: turned as the camera says. */
  width: number;
  height: number;
  /** Changes with the content, and with how copies are made. */
  key: string;
  /** The widths of its copies, the smallest first; none for an image that stays as it is. */
  widths: number[];
}

/** What browsers show and sharp reads. */
const photographs = /\.(?:png|apng|jpe?g|jfif|gif|webp|avif)$/i;

const known = new Map<string, Promise<ImageFile | 'unreadable' | undefined>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * What an image file is, read once while it stays as it is.
 *
 * @returns `'unreadable'` for a broken file, nothing for one whose size is not its own to say.
 */
export async function readImageFile(file: string): Promise<ImageFile | 'unreadable' | undefined> {
  const { mtimeMs, size } = await stat(file).catch(() => ({ mtimeMs: 0, size: -1 }));
  // Taken away since it was found.
  if (size < 0) return undefined;
  const state = `${file} ${mtimeMs} ${size}`;
  const image = known.get(state) ?? inTurn(() => measured(file));
  known.set(state, image);
  return image;
}

/** One image after the other, since a site that is checked asks for all at once. */
function inTurn<Value>(read: () => Promise<Value>): Promise<Value> {
  const value = last.then(read);
  last = value.catch(() => undefined);
  return value;
}

async function measured(file: string): Promise<ImageFile | 'unreadable' | undefined> {
  const content = await readFile(file);
  const key = createHash('sha256').update(copyVersion).update(content).digest('hex').slice(0, 16);
  if (path.extname(file).toLowerCase() === '.svg') return drawing(content.toString(), key);
  if (!photographs.test(file)) return undefined;
  const { default: sharp } = await import('sharp');
  try {
    const { autoOrient, pages = 1, format } = await sharp(content).metadata();
    const animated = pages > 1 || (format === 'png' && isAnimatedPng(content));
    return { ...autoOrient, key, widths: widthsOf({ ...autoOrient, animated }) };
  } catch {
    return 'unreadable';
  }
}

/** A drawing has a size where its root says so in pixels; without, it fills the place that it has. */
function drawing(source: string, key: string): ImageFile | undefined {
  const [root = ''] = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(source) ?? [];
  const [width, height] = ['width', 'height'].map((side) =>
    Number(new RegExp(`\\s${side}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(root)?.[1]),
  );
  return width && height ? { width, height, key, widths: [] } : undefined;
}

/** An animation stands before the picture, and sharp does not say that there is one. */
function isAnimatedPng(content: Buffer): boolean {
  const animation = content.indexOf('acTL');
  return animation > 0 && animation < content.indexOf('IDAT');
}
