import type { SearchDocument } from '#lib/search/index-format.ts';

/** What an engine answers. */
export interface Answer {
  /** URLs of all documents found, the best first. */
  found: readonly string[];
  /** Bytes that had to be loaded for the first ten, when nothing was there before. */
  bytes: number;
  /** Time to the first ten in milliseconds, without the network. */
  time: number;
}

/** A search engine with its index. */
export interface Engine {
  name: string;
  /** Bytes of the whole index on disk, compressed. */
  size: number;
  /** @param isFirstOnly whether the first ten are enough, for those to which it makes a difference. */
  answer(query: string, isFirstOnly: boolean): Promise<Answer>;
  close?(): Promise<void>;
}

/** Makes the index of an engine. */
export type MakeEngine = (documents: readonly SearchDocument[]) => Promise<Engine>;
