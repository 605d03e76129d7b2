import path from 'node:path';
import { readImageFile } from '../images/image-file.ts';
import { sourceSet } from '../images/source-set.ts';
import type { FindImage } from '../markdown/rehype-images.ts';
import type { Entry } from '../posts/post.ts';
import { encodedPath } from '../urls.ts';
import { fileFinder } from './files.ts';

/** The longest name of a file, in bytes, to which a copy can add its ending. */
const longestName = 250;

/**
 * Finds the images that an entry names. Copies of them are made when a build is finished, so only the
 * pages of a build name them.
 */
export function imageFinder(
  entry: Entry,
  folders: readonly string[],
  copies = process.env.NODE_ENV === 'production',
): FindImage {
  const find = fileFinder([entry], folders);
  return async (src, shownWidth) => {
    const url = encodedPath(src);
    const file = find(url);
    const image = file === undefined ? undefined : await readImageFile(file);
    if (file === undefined || image === undefined || image === 'unreadable') return image;
    const { width, height } = image;
    const fits = Buffer.byteLength(path.basename(file)) <= longestName;
    const set = copies && fits ? sourceSet(url, image, shownWidth) : undefined;
    return { width, height, ...(set && { copies: set }) };
  };
}
