import { copyFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { site } from '#lib/config/site.ts';
import { copyFileOf } from '#lib/images/copies.ts';
import { fileFinder, servedFolders } from '#lib/pages/files.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { type ImageCopy, imageCopiesIn } from '#lib/urls.ts';
import { keptFolder, listSizes, removeSpoiled } from './kept-folder.ts';
import { layOutAll } from './lay-out-files.ts';
import type { Build, FinishedPage } from './page.ts';

/**
 * Makes the copies of images that pages name, and lays them out. Finished ones are kept in the
 * cache that hosts keep between builds; those that no page names any more are taken out of it, so
 * that an image that was taken back is nowhere.
 */
export async function layOutImages(build: Build, pages: readonly FinishedPage[]): Promise<void> {
  const copies = copiesNamedBy(pages);
  const cache = keptFolder(build, 'images');
  await removeSpoiled(cache, new Set([...copies.values()].map((copy) => `${nameOf(copy)}.webp`)));
  if (copies.size === 0) return;
  const find = fileFinder((await loadCollection()).entries, servedFolders(site));
  const waiting = [...copies];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [url, copy] = next;
      const source = find(copy.url);
      if (source === undefined) continue;
      const file = await copyFileOf(source, copy.width, {
        folder: cache,
        name: nameOf(copy),
      }).catch((error: Error) => {
        console.warn(
          `${source} could not be made smaller (${error.message}); it is served as it is`,
        );
        return source;
      });
      layOutAll([{ url, file }], build, file === source ? copyFileSync : undefined);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await listSizes(cache);
}

function nameOf({ key, width }: ImageCopy): string {
  return `${key}-${width}`;
}

function copiesNamedBy(pages: readonly FinishedPage[]): Map<string, ImageCopy> {
  const paths = new Set(pages.flatMap(({ copies }) => copies ?? []));
  return imageCopiesIn([...paths, ''].join(' '));
}
