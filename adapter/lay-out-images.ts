import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { site } from '#lib/config/site.ts';
import { siteFolder } from '#lib/finished-site.ts';
import { copyFileOf } from '#lib/images/copies.ts';
import { fileFinder } from '#lib/pages/files.ts';
import { servedFolders } from '#lib/pages/post-images.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { type ImageCopy, imageCopiesIn } from '#lib/urls.ts';
import { keptFolder, removeOthers } from './kept-folder.ts';
import { layOut } from './lay-out-files.ts';
import type { Build, FinishedPage } from './page.ts';

/**
 * Makes the copies of images that pages name, and lays them out. Finished ones are kept in the
 * cache that hosts keep between builds; those that no page names any more are taken out of it, so
 * that an image that was taken back is nowhere.
 */
export async function layOutImages(build: Build, pages: readonly FinishedPage[]): Promise<void> {
  const copies = await copiesNamedIn(pages);
  const cache = keptFolder(build, 'images');
  await removeOthers(cache, new Set([...copies.values()].map((copy) => `${nameOf(copy)}.webp`)));
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
      await layOut({ url, file }, siteFolder(build.distDir), build);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function nameOf({ key, width }: ImageCopy): string {
  return `${key}-${width}`;
}

async function copiesNamedIn(pages: readonly FinishedPage[]): Promise<Map<string, ImageCopy>> {
  const copies = new Map<string, ImageCopy>();
  for (const { files } of pages) {
    const [file] = files;
    if (file === undefined) continue;
    for (const [url, copy] of imageCopiesIn(await readFile(file, 'utf8'))) copies.set(url, copy);
  }
  return copies;
}
