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
  readonly #buildId: string;

  /**
   * @param folder where results are written down.
   * @param code a hash of the steps and all that they know beside the page.
   * @param files where finished documents are kept.
   * @param buildId the name of this build.
   * @param isCompressed whether they are compressed too.
   */
  constructor(
    folder: string,
    code: string,
    files: KeptFiles,
    { buildId, isCompressed }: { buildId: string; isCompressed: boolean },
  ) {
    this.#file = path.join(folder, 'pages.json.gz');
    this.#code = code;
    this.#files = files;
    this.#isCompressed = isCompressed;
    this.#buildId = buildId;
    const kept = readKept<KeptResults>(this.#file);
    this.#known = kept?.code === code ? kept.results : {};
  }

  /**
   * Tells what goes into the steps from what went into them before, the name of the build aside: it
   * stands in every payload of Next.js, and is another each time.
   */
  sourceOf({ route, keeps }: Pick<Page, 'route' | 'keeps'>, original: Buffer): string {
    const hash = createHash('sha256').update(JSON.stringify([route, keeps]));
    const name = this.#buildId;
    let from = 0;
    for (let at = original.indexOf(name); at !== -1; at = original.indexOf(name, from)) {
      // Where one stood is marked by a character that no HTML has.
      hash.update(original.subarray(from, at)).update('\0');
      from = at + name.length;
    }
    return hash.update(original.subarray(from)).digest('base64url').slice(0, 22);
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
  async keep(source: string, page: FinishedPage, content: Buffer): Promise<void> {
    const { keeps, dropped, copies, before, after, tag } = page;
    const result: PageResult = { keeps, dropped, copies, before, after, tag };
    // A page that names the build is another in the next.
    if (!content.includes(this.#buildId)) this.#used[source] = result;
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
