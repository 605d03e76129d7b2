import type { KeptCopy } from './kept-files.ts';

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

/** What is kept of a content that lies compressed beside its file. */
interface Variant extends KeptCopy {
  /** Of the file beside the one that is compressed. */
  ending: string;
}

/**
 * The compressed files of a content.
 *
 * @param tag a hash of the content.
 * @param isShared whether it is one file for many pages, such as a style sheet.
 */
export function compressedFiles(tag: string, isShared = false): Variant[] {
  const { brotli, gzip } = isShared ? forMany : forOne;
  return [
    { ending: '.br', name: `${tag}-${brotli}.br`, coding: 'br', effort: brotli },
    { ending: '.gz', name: `${tag}-${gzip}.gz`, coding: 'gzip', effort: gzip },
  ];
}
