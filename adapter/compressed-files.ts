import { link, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Kinds of files that get smaller, by their ending. Pictures, fonts and films are compressed already. */
const compressible =
  /\.(?:html?|md|txt|xml|json|css|m?js|svg|ico|webmanifest|xsl|csv|tsv|vtt|srt|wasm|ya?ml|toml|map|ttf|otf)$/i;

/** Below this, in bytes, a response fits one packet either way. */
const smallest = 1024;

/** Whether a file is worth being kept compressed too. */
export function isCompressible(file: string, size: number): boolean {
  return size >= smallest && compressible.test(file);
}

/** How hard it is tried. */
interface Effort {
  brotli: number;
  gzip: number;
}

/**
 * Pages are many and change. Brotli 6 takes 0.7 ms for a page of 18 kB, and 11 takes 21 ms to make
 * it a tenth smaller.
 */
const forOne: Effort = { brotli: 6, gzip: 6 };

/** What all pages share is made once, and kept by readers. */
const forMany: Effort = { brotli: 11, gzip: 9 };

/** A file of the finished site with its content. */
export interface CompressibleFile {
  /** Absolute path; the compressed ones come to lie beside it. */
  file: string;
  content: Buffer;
  /** A hash of the content. */
  tag: string;
  /** Whether it is one file for many pages, such as a style sheet. */
  isShared: boolean;
}

/**
 * Lays a file compressed beside it, as `.br` and `.gz`, from the cache where it is there.
 *
 * @param cache a folder that is there, and is kept between builds.
 * @returns the names of its files in the cache.
 */
export async function layOutCompressed(
  { file, content, tag, isShared }: CompressibleFile,
  cache: string,
): Promise<string[]> {
  const effort = isShared ? forMany : forOne;
  const variants = [
    {
      ending: '.br',
      name: `${tag}-${effort.brotli}.br`,
      compress: () =>
        brotli(content, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            // A window that is larger than the file takes time to clear.
            [constants.BROTLI_PARAM_LGWIN]: content.length < 2 ** 16 ? 16 : 22,
          },
        }),
    },
    {
      ending: '.gz',
      name: `${tag}-${effort.gzip}.gz`,
      compress: () => gzipped(content, { level: effort.gzip }),
    },
  ];
  await Promise.all(
    variants.map(async ({ ending, name, compress }) => {
      const kept = path.join(cache, name);
      if (await isLinked(kept, file + ending)) return;
      await writeFile(file + ending, await compress());
      // Linked when it is whole, so that the cache never has half a file.
      await isLinked(file + ending, kept);
    }),
  );
  return variants.map(({ name }) => name);
}

/** Whether one file could be made to lie in two places. */
async function isLinked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  );
}
