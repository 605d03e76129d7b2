import { createHash } from 'node:crypto';
import path from 'node:path';
import { readKept, writeKept } from '#lib/articles/kept-file.ts';
import { compressedFiles } from './compressed-files.ts';
import type { KeptFiles } from './kept-files.ts';
import type { FinishedPage, Page } from './page.ts';

/** What the steps make of a page, its document aside. */
export type PageResult = Pick<
  FinishedPage,
  'keeps' | 'dropped' | 'copies' | 'before' | 'after' | 'tag'
>;

/** What is written to the disk. */
interface KeptResults {
  /** Of the steps. Another has no use for these results. */
  code: string;
  /** By a hash of what went into the steps. */
  results: Record<string, PageResult>;
}

/**
 * What the steps have made of pages is kept between builds, by a hash of what Next.js has written.
 * A page that is the same again is neither read by a step nor compressed: its finished files are
 * linked.
 */
export class KeptPages {
  readonly #file: string;
  readonly #code: string;
  readonly #known: Readonly<Record<string, PageResult>>;
  readonly #used: Record<string, PageResult> = {};
  readonly #files: KeptFiles;
  readonly #isCompressed: boolean;

  /**
   * @param folder where results are written down.
   * @param code a hash of the steps and all that they know beside the page.
   * @param files where finished documents are kept.
   * @param isCompressed whether they are compressed too.
   */
  constructor(folder: string, code: string, files: KeptFiles, isCompressed: boolean) {
    this.#file = path.join(folder, 'pages.json.gz');
    this.#code = code;
    this.#files = files;
    this.#isCompressed = isCompressed;
    const kept = readKept<KeptResults>(this.#file);
    this.#known = kept?.code === code ? kept.results : {};
  }

  /** What the steps make of a page, if it is known and its document is there. */
  find(source: string): PageResult | undefined {
    const result = this.#known[source];
    if (result === undefined || !this.#files.has(documentOf(result))) return undefined;
    this.#used[source] = result;
    return result;
  }

  /** Puts the document of a page where Next.js has written its own. */
  restore(result: PageResult, files: readonly string[]): void {
    for (const file of files) this.#files.link(documentOf(result), file);
  }

  /** Begins to keep what the steps have made of a page: its document, compressed too. */
  async keep(source: string, page: FinishedPage, content: Uint8Array): Promise<void> {
    const { keeps, dropped, copies, before, after, tag } = page;
    const result: PageResult = { keeps, dropped, copies, before, after, tag };
    this.#used[source] = result;
    await this.#files.put(content, [
      { name: documentOf(result), coding: 'none', effort: 0 },
      ...(this.#isCompressed ? compressedFiles(tag) : []),
    ]);
  }

  /** Waits until all documents are there. */
  async settled(): Promise<void> {
    await this.#files.settled();
  }

  async close(): Promise<void> {
    await writeKept(this.#file, { code: this.#code, results: this.#used } satisfies KeptResults);
  }
}

/** The name under which the document of a page is kept. */
function documentOf({ tag }: PageResult): string {
  return `${tag}.html`;
}

/** Tells what goes into the steps from what went into them before. */
export function sourceOf(
  { route, keeps }: Pick<Page, 'route' | 'keeps'>,
  original: Buffer,
): string {
  return createHash('sha256')
    .update(JSON.stringify([route, keeps]))
    .update(original)
    .digest('base64url')
    .slice(0, 22);
}
