import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
  type Card,
  type CardCache,
  type CardPicture,
  pictureKinds,
  picturesFolder,
  picturesOf,
} from './card-cache.ts';
import { FetchFault, type FetchOptions, fetchPublic } from './fetch-public.ts';

/** How large pictures are kept, in pixels: twice as they are shown. */
const sizes = {
  icon: { width: 32, height: 32, fit: 'inside' },
  image: { width: 320, height: 240, fit: 'cover' },
} as const;

/**
 * Copies the pictures of a card, made small, beside the cache. One that can't be had is left out.
 *
 * @param postsDir absolute path of the folder of posts.
 */
export async function withPictures(
  card: Card,
  postsDir: string,
  options: Pick<FetchOptions, 'guard' | 'userAgent' | 'timeout'>,
): Promise<Card> {
  const pictures = await Promise.all(
    pictureKinds.map(async (kind) => {
      const known = card[kind];
      if (!known || known.file !== undefined) return [kind, known] as const;
      return [kind, await pictureOf(known.address, kind, postsDir, options)] as const;
    }),
  );
  const { icon: _, image: __, ...texts } = card;
  return { ...texts, ...Object.fromEntries(pictures.filter(([, picture]) => picture)) };
}

async function pictureOf(
  address: string,
  kind: (typeof pictureKinds)[number],
  postsDir: string,
  options: Pick<FetchOptions, 'guard' | 'userAgent' | 'timeout'>,
): Promise<CardPicture | undefined> {
  try {
    const { body } = await fetchPublic(new URL(address), {
      ...options,
      accept: /^image\//,
      mostBytes: 5_000_000,
      isCut: false,
    });
    const { width, height, fit } = sizes[kind];
    // A drawing becomes a picture too: nothing of another site is served that could hold a script.
    const { data, info } = await sharp(body, { limitInputPixels: 50_000_000, pages: 1 })
      .resize({ width, height, fit, withoutEnlargement: kind === 'icon' })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const file = `${createHash('sha256').update(data).digest('hex').slice(0, 16)}.webp`;
    await mkdir(path.join(postsDir, picturesFolder), { recursive: true });
    await writeFile(path.join(postsDir, picturesFolder, file), data);
    return { address, file, width: info.width, height: info.height };
  } catch (error) {
    // What sharp can't read is no picture.
    if (error instanceof FetchFault || error instanceof Error) return undefined;
    throw error;
  }
}

/** Removes the pictures that no card has any more. */
export async function removeOtherPictures(postsDir: string, cache: CardCache): Promise<void> {
  const named = new Set(picturesOf(cache));
  const folder = path.join(postsDir, picturesFolder);
  for (const file of await readdir(folder).catch(() => [])) {
    if (/^[0-9a-f]{16}\.webp$/.test(file) && !named.has(file)) await rm(path.join(folder, file));
  }
}
