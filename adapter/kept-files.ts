import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readKept, writeKept } from '#lib/articles/kept-file.ts';
import { removeOthers } from './kept-folder.ts';

/** Names the files of a folder with their sizes in bytes. */
const list = 'list.json.gz';

/**
 * Files that are kept between builds, each under a name that changes with its content. They are
 * linked to where they are needed, so that none of them lies there twice or is written again.
 *
 * A list says how long each is: what is shorter was not written to its end, or was spoiled later.
 */
export class KeptFiles {
  readonly #folder: string;
  readonly #known: ReadonlyMap<string, number>;
  readonly #used = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#known = new Map(knownIn(readKept(path.join(folder, list))));
    mkdirSync(folder, { recursive: true });
  }

  /** Whether a file is there and whole. From then on it is one that this build has a use for. */
  has(name: string): boolean {
    if (this.#used.has(name)) return true;
    const size = this.#known.get(name);
    if (size === undefined) return false;
    const found = statSync(this.fileOf(name), { throwIfNoEntry: false });
    if (found?.size !== size) return false;
    this.#used.set(name, size);
    return true;
  }

  /** Keeps a file that is not there yet. It comes to its name when it is whole. */
  async put(name: string, content: Uint8Array): Promise<void> {
    const file = this.fileOf(name);
    await writeFile(`${file}.unfinished`, content);
    await rename(`${file}.unfinished`, file);
    this.#used.set(name, content.length);
  }

  /** Keeps a file that lies elsewhere, of a build that nobody writes to. */
  adopt(name: string, from: string, size: number): void {
    const file = this.fileOf(name);
    linkOrCopy(from, `${file}.unfinished`);
    renameSync(`${file}.unfinished`, file);
    this.#used.set(name, size);
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
    await removeOthers(this.#folder, new Set([...this.#used.keys(), list]));
    if (this.#used.size > 0) await writeKept(path.join(this.#folder, list), [...this.#used]);
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

/** What of a list can be used: it may be of another time, or of nobody. */
function knownIn(kept: unknown): [name: string, size: number][] {
  return Array.isArray(kept)
    ? kept.filter(([name, size]) => typeof name === 'string' && typeof size === 'number')
    : [];
}
