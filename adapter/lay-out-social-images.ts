import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { missingMark } from '#lib/og/fonts.ts';
import { keepPictures, pictureFile } from '#lib/og/kept-pictures.ts';
import { fileFinder } from '#lib/pages/files.ts';
import { servedFolders } from '#lib/pages/post-images.ts';
import { picturesOf } from '#lib/pages/social-image.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { keptFolder, removeOthers } from './kept-folder.ts';
import { layOutAll } from './lay-out-files.ts';
import type { Build } from './page.ts';

/**
 * Draws the pictures that other sites show of posts and pages, and lays them out. Those whose post
 * has not changed are in the cache; an author's own file at the same path wins.
 */
export async function layOutSocialImages(build: Build): Promise<void> {
  const folder = keptFolder(build, 'og');
  const own = fileFinder([], servedFolders(site));
  const pictures = picturesOf((await loadCollection()).entries, site).filter(
    ({ url }) => own(url) === undefined,
  );
  const files = pictures.map(({ url, picture }) => ({ url, file: pictureFile(picture, folder) }));
  await removeOthers(folder, new Set(files.map(({ file }) => path.basename(file))));
  const missing = await keepPictures(
    pictures.map(({ picture }) => picture),
    folder,
  );
  for (const { url, file } of files) {
    const characters = missing.get(file);
    if (characters === undefined) continue;
    console.warn(
      `${decodeURIComponent(url)} shows ${missingMark} for ${characters.join(' ')}, which no font of pictures has`,
    );
  }
  await layOutAll(files, build);
}
