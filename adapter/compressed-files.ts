import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { KeptFiles } from './kept-files.ts';

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

/** A content of the finished site. */
export interface CompressibleContent {
  content: Uint8Array;
  /** A hash of the content. */
  tag: string;
  /** Whether it is one file for many pages, such as a style sheet. */
  isShared: boolean;
}

/** How many are compressed at a time: enough that no processor waits for the next. */
const atOnce = 16;

/**
 * Compresses contents while whoever has made them goes on, as Node does it beside JavaScript.
 * What was compressed once is kept.
 */
export class Compression {
  readonly #kept: KeptFiles;
  readonly #begun = new Map<string, Promise<void>>();
  readonly #faults: unknown[] = [];

  constructor(kept: KeptFiles) {
    this.#kept = kept;
  }

  /** Whether a content is compressed already, or about to be. */
  has(tag: string, isShared: boolean): boolean {
    return variantsOf(tag, isShared).every(
      ({ name }) => this.#begun.has(name) || this.#kept.has(name),
    );
  }

  /** Begins with a content, when there is room; no more than a few are held in memory. */
  async begin({ content, tag, isShared }: CompressibleContent): Promise<void> {
    for (const { name, compress } of variantsOf(tag, isShared)) {
      if (this.#begun.has(name) || this.#kept.has(name)) continue;
      while (this.#begun.size >= atOnce) await Promise.race(this.#begun.values());
      const work = compress(content)
        .then((bytes) => this.#kept.put(name, bytes))
        .catch((fault: unknown) => {
          this.#faults.push(fault);
        })
        .finally(() => this.#begun.delete(name));
      this.#begun.set(name, work);
    }
  }

  /**
   * Waits until all that was begun is there.
   *
   * @throws What has kept something of it from being there.
   */
  async end(): Promise<void> {
    await Promise.all(this.#begun.values());
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  /** Lays what was compressed beside its file, as `.br` and `.gz`. */
  layOut(file: string, tag: string, isShared: boolean): void {
    for (const { name, ending } of variantsOf(tag, isShared)) this.#kept.link(name, file + ending);
  }
}

interface Variant {
  /** Of the file beside the one that is compressed. */
  ending: string;
  /** Of the file that is kept. */
  name: string;
  compress(content: Uint8Array): Promise<Uint8Array>;
}

function variantsOf(tag: string, isShared: boolean): Variant[] {
  const effort = isShared ? forMany : forOne;
  return [
    {
      ending: '.br',
      name: `${tag}-${effort.brotli}.br`,
      compress: (content) =>
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
      compress: (content) => gzipped(content, { level: effort.gzip }),
    },
  ];
}
