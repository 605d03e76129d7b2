import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readKept, writeKept } from '#lib/articles/kept-file.ts';
import type { FileCopy } from './file-thread.js';
import type { FileThreads } from './file-threads.ts';
import { removeOthers, sizeList, sizesIn } from './kept-folder.ts';

/** A file to be kept. */
export type KeptCopy = Pick<FileCopy, 'coding' | 'effort'> & { name: string };

/**
 * Files that are kept between builds, each under a name that changes with its content. They are
 * linked to where they are needed, so that none of them lies there twice or is written again.
 *
 * A list says how long each is: what is shorter was not written to its end, or was spoiled later.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #known: Map<string, number>;
  readonly #used = new Map<string, number>();
  readonly #threads: FileThreads;
  readonly #writing = new Set<Promise<void>>();
  readonly #faults: unknown[] = [];

  /** @param threads that write what is not there yet. */
  constructor(folder: string, threads: FileThreads) {
    this.#folder = folder;
    this.#threads = threads;
    this.#known = new Map(sizesIn(readKept(path.join(folder, sizeList))));
    mkdirSync(folder, { recursive: true });
  }

  /** Whether a file is there and whole, or is being written. From then on it is one that this build has a use for. */
  has(name: string): boolean {
    if (this.#used.has(name)) return true;
    const size = this.#known.get(name);
    if (size === undefined) return false;
    const found = statSync(this.fileOf(name), { throwIfNoEntry: false });
    if (found?.size !== size) return false;
    this.#used.set(name, size);
    return true;
  }

  /** Forgets a file, which is to be made anew. */
  forget(name: string): void {
    this.#known.delete(name);
    this.#used.delete(name);
  }

  /**
   * Begins to keep a content, in those of some files that are not there yet, when there is room for
   * another. Each comes to its name when it is whole.
   *
   * @param content is given away: nobody may read it afterwards.
   * @returns when there is room for the next; {@link settled} tells when all are there.
   */
  async put(content: Uint8Array, copies: readonly KeptCopy[]): Promise<void> {
    const missing = copies.filter(({ name }) => !this.has(name));
    if (missing.length === 0) return;
    for (const { name } of missing) this.#used.set(name, 0);
    const orders = missing.map(({ name, ...coding }) => ({ ...coding, file: this.fileOf(name) }));
    const writing = this.#threads
      .write(content, orders)
      .then((sizes) => {
        for (const [index, { name }] of missing.entries()) this.#used.set(name, sizes[index] ?? 0);
      })
      .catch((fault: unknown) => {
        this.#faults.push(fault);
      })
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
    await this.#threads.room();
  }

  /**
   * Waits until all that was begun is there.
   *
   * @throws What has kept something of it from being there.
   */
  async settled(): Promise<void> {
    await Promise.all(this.#writing);
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  /** Where a file that is kept lies. */
  fileOf(name: string): string {
    return path.join(this.#folder, name);
  }

  /** Has a file that is kept lie in another place too, where there may be none yet. */
  link(name: string, to: string): void {
    linkOrCopy(this.fileOf(name), to);
  }

  /** Removes what this build had no use for, and writes down what is there for the next. */
  async close(): Promise<void> {
    await this.settled();
    await removeOthers(this.#folder, new Set([...this.#used.keys(), sizeList]));
    if (this.#used.size > 0) await writeKept(path.join(this.#folder, sizeList), [...this.#used]);
    else await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Has a file lie in two places, where the disk can do that; else it is copied. What is there goes. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      rmSync(to);
      linkOrCopy(from, to);
    } else copyFileSync(from, to);
  }
}
