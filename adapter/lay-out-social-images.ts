import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { missingMark } from '#lib/og/fonts.ts';
import { keepPictures, pictureFile } from '#lib/og/kept-pictures.ts';
import { fileFinder, type ServedFile, servedFolders } from '#lib/pages/files.ts';
import { picturesOf } from '#lib/pages/social-image.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { keptFolder, listSizes, removeSpoiled } from './kept-folder.ts';
import { layOutAll } from './lay-out-files.ts';
import type { Build, BuildStep } from './page.ts';

/** Pictures in the cache, or on their way there. */
interface SocialImages {
  files: ServedFile[];
  /** Characters that no font has, by file, when all are drawn. */
  missing: Promise<Map<string, string[]>>;
}

/**
 * Begins to draw the pictures that other sites show of posts and pages, in processes of their own,
 * while the pages are finished here. Those whose post has not changed are in the cache; an author's
 * own file at the same path wins.
 *
 * @returns a step that waits until they are drawn, and lays them out.
 */
export async function drawSocialImages(build: Build): Promise<BuildStep> {
  const images = await begin(keptFolder(build, 'og'));
  // A fault is thrown by the step: until that waits for it, nobody has overlooked it.
  images.missing.catch(() => undefined);
  return async (build) => {
    await layOut(images, build);
    await listSizes(keptFolder(build, 'og'));
  };
}

async function begin(folder: string): Promise<SocialImages> {
  const own = fileFinder([], servedFolders(site));
  const pictures = picturesOf((await loadCollection()).entries, site).filter(
    ({ url }) => own(url) === undefined,
  );
  const files = pictures.map(({ url, picture }) => ({ url, file: pictureFile(picture, folder) }));
  await removeSpoiled(folder, new Set(files.map(({ file }) => path.basename(file))));
  const missing = keepPictures(
    pictures.map(({ picture }) => picture),
    folder,
  );
  return { files, missing };
}

async function layOut({ files, missing }: SocialImages, build: Build): Promise<void> {
  const unknown = await missing;
  for (const { url, file } of files) {
    const characters = unknown.get(file);
    if (characters === undefined) continue;
    console.warn(
      `${decodeURIComponent(url)} shows ${missingMark} for ${characters.join(' ')}, which no font of pictures has`,
    );
  }
  layOutAll(files, build);
}
