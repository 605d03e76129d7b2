import { fold, foldText, foldWithOrigins, inHiragana, inKatakana } from './fold.ts';
import {
  addWeights,
  blockFile,
  decodeBlock,
  documentFile,
  type IndexRoot,
  rootFile,
  type SearchDocument,
} from './index-format.ts';
import { nearestWords } from './nearest-words.ts';
import { markedExcerpt, markedText, type Piece, standsIn } from './passages.ts';
import { type Part, type QueryTerm, startTermOf, termsOfFolded, termsOfQuery } from './query.ts';
import { tagTerm, yearTerm } from './terms.ts';

/** Gives the bytes of a file of the index, by its path below that of the index. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** What is looked for. */
export interface SearchRequest {
  query: string;
  /** The key of a tag that documents must have; empty for any. */
  tag: string;
  /** The year that documents must be of; empty for any. */
  year: string;
}

/** A document that was found, with what was looked for marked in it. */
export interface SearchResult {
  document: SearchDocument;
  title: Piece[];
  excerpt: Piece[];
}

/** How many results a page has, below which a query is tried in other kana too. */
const page = 10;

/** How many documents may be loaded for a page of results. */
const mostLoaded = 16;

/** How many blocks of words are read to find what a misspelt one was meant for. */
const mostBlocks = 12;

/** How much kana has to be typed before it is tried in the other script, if anything was found. */
const shortestKana = 3;

/** An index as a browser reads it, a file at a time. */
export class SearchIndex {
  readonly #load: LoadFile;
  readonly #blocks = new Map<number, Promise<Map<string, Uint8Array>>>();
  readonly #documents = new Map<number, Promise<SearchDocument>>();
  readonly root: IndexRoot;

  constructor(root: IndexRoot, load: LoadFile) {
    this.root = root;
    this.#load = load;
  }

  /** Reads what has to be known before anything is looked up. */
  static async open(load: LoadFile): Promise<SearchIndex> {
    return new SearchIndex(parsed(await load(rootFile)) as IndexRoot, load);
  }

  /** Finds the documents that have all of what is looked for, the best first. */
  async search({ query, tag, year }: SearchRequest): Promise<Search> {
    const folded = fold(query);
    const filters = [...(tag ? [tagTerm(tag)] : []), ...(year ? [yearTerm(year)] : [])];
    const typed = await this.#find(termsOfQuery(query), filters);
    if (query.trim() === '' || typed.terms.length === 0) {
      const isAsked = query.trim() === '' && filters.length > 0;
      return new Search(this, isAsked ? [typed] : []);
    }
    const found = [typed];
    if (typed.documents.length < page) {
      const kana = /[ぁ-ゖァ-ヶー]+/g;
      const typedKana = (folded.match(kana) ?? []).join('').length;
      const mayVary = typed.documents.length === 0 || typedKana >= shortestKana;
      const variants = new Set(mayVary ? [inHiragana(folded), inKatakana(folded)] : []);
      variants.delete(folded);
      for (const variant of variants) {
        found.push(await this.#find(termsOfFolded(variant), filters));
      }
    }
    if (found.some(({ documents }) => documents.length > 0)) return new Search(this, found);
    const corrected = await this.#corrected(typed.terms);
    if (corrected === undefined) return new Search(this, []);
    return new Search(this, [await this.#find(termsOfFolded(corrected), filters)], corrected);
  }

  document(number: number): Promise<SearchDocument> {
    return kept(this.#documents, number, async () =>
      parsed(await this.#load(this.#path(documentFile(number)))),
    ) as Promise<SearchDocument>;
  }

  async #find(terms: readonly QueryTerm[], filters: readonly string[]): Promise<Found> {
    const [weights, allowed] = await Promise.all([
      Promise.all(terms.map((term) => this.#weightsOfTerm(term))),
      Promise.all(filters.map((term) => this.#weightsOf({ kind: 'term', term }))),
    ]);
    const documents: { number: number; weight: number }[] = [];
    for (let number = 0; number < this.root.documents; number++) {
      if (!allowed.every((each) => each[number])) continue;
      if (!weights.every((each) => each[number])) continue;
      const weight = weights.reduce((sum, each) => sum + (each[number] ?? 0), 0);
      documents.push({ number, weight });
    }
    // Equal ones stay in their order, the newest first.
    documents.sort((a, b) => b.weight - a.weight);
    return { terms, documents: documents.map(({ number }) => number) };
  }

  /** Documents that have all parts of a term, each by the part it has least to do with. */
  async #weightsOfTerm({ parts }: QueryTerm): Promise<Uint8Array> {
    const [first = new Uint8Array(this.root.documents), ...others] = await Promise.all(
      parts.map((part) => this.#weightsOf(part)),
    );
    return others.reduce(
      (least, other) => least.map((weight, number) => Math.min(weight, other[number] ?? 0)),
      first,
    );
  }

  async #weightsOf({ kind, term }: Part): Promise<Uint8Array> {
    const weights = new Uint8Array(this.root.documents);
    const exact = (await this.#block(this.#blockOf(term))).get(term);
    // A word that is meant whole comes before others that begin so.
    if (exact) addWeights(weights, exact, kind === 'start' ? 1 : 0);
    if (kind !== 'start') return weights;
    const start = startTermOf(term);
    if (start !== undefined) {
      const entry = (await this.#block(this.#blockOf(start))).get(start);
      if (entry) addWeights(weights, entry);
      return weights;
    }
    for (const [word, entry] of await this.#termsFrom(this.#blocksOf(term))) {
      if (word.startsWith(term)) addWeights(weights, entry);
    }
    return weights;
  }

  /** A query in which words that nobody has written are the nearest that somebody has. */
  async #corrected(terms: readonly QueryTerm[]): Promise<string | undefined> {
    let isChanged = false;
    const corrected = await Promise.all(
      terms.map(async ({ text, parts }) => {
        let right = text;
        for (const part of parts) {
          if (part.kind === 'term' || (await this.#weightsOf(part)).some((weight) => weight))
            continue;
          const [nearest] = nearestWords(part.term, await this.#wordsLike(part.term));
          if (nearest === undefined) continue;
          right = right.replace(part.term, nearest);
          isChanged = true;
        }
        return right.includes(' ') ? `"${right}"` : right;
      }),
    );
    return isChanged ? corrected.join(' ') : undefined;
  }

  /** Words that begin as a word does, so far as a few blocks hold them. */
  async #wordsLike(word: string): Promise<string[]> {
    const [first = '', second = '', third = ''] = word;
    const all = this.#blocksOf(first);
    const blocks =
      all.length <= mostBlocks
        ? all
        : [first + second, second + first, first + third]
            .flatMap((start) => this.#blocksOf(start).slice(0, mostBlocks))
            .filter((block, index, blocks) => blocks.indexOf(block) === index);
    const words = await this.#termsFrom(blocks);
    return words.map(([term]) => term).filter((term) => /^[\p{L}\p{N}\p{M}]+$/u.test(term));
  }

  async #termsFrom(blocks: readonly number[]): Promise<(readonly [string, Uint8Array])[]> {
    return (await Promise.all(blocks.map((block) => this.#block(block)))).flatMap((terms) => [
      ...terms,
    ]);
  }

  #path(file: string): string {
    return `${this.root.generation}/${file}`;
  }

  /** The last block that does not begin after a term. */
  #blockOf(term: string): number {
    let [low, high] = [0, this.root.blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.root.blocks[middle] ?? '') <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** All blocks that may hold terms which begin so. */
  #blocksOf(start: string): number[] {
    const first = Math.max(0, this.#blockOf(start));
    const last = this.#blockOf(`${start}\uffff`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  }

  async #block(number: number): Promise<Map<string, Uint8Array>> {
    if (number < 0) return new Map();
    return kept(this.#blocks, number, async () =>
      decodeBlock(await this.#load(this.#path(blockFile(number)))),
    );
  }
}

interface Found {
  terms: readonly QueryTerm[];
  documents: readonly number[];
}

/** The results of a search, of which as many are loaded as are asked for. */
export class Search {
  readonly #index: SearchIndex;
  readonly #waiting: { number: number; terms: readonly QueryTerm[]; isExact: boolean }[] = [];
  #count = 0;
  /** The query that was looked for in place of one whose words nobody has written. */
  readonly corrected: string | undefined;

  constructor(index: SearchIndex, found: readonly Found[], corrected?: string) {
    this.#index = index;
    this.corrected = corrected;
    const seen = new Set<number>();
    for (const { terms, documents } of found) {
      const isExact = terms.length === 0 || terms.every((term) => term.isExact);
      for (const number of documents) {
        if (!seen.has(number)) this.#waiting.push({ number, terms, isExact });
        seen.add(number);
      }
    }
  }

  /** How many results there are; at most so many, where {@link isCounted} says no. */
  get count(): number {
    return this.#count + this.#waiting.length;
  }

  /** Whether it is known of each document that it is a result. */
  get isCounted(): boolean {
    return this.#waiting.every(({ isExact }) => isExact);
  }

  get hasMore(): boolean {
    return this.#waiting.length > 0;
  }

  /**
   * The next results. There may be fewer than there are, where many documents had to be looked at.
   *
   * @param found gets them as they come.
   */
  async next(
    wanted = page,
    found: (results: readonly SearchResult[]) => void = () => {},
  ): Promise<SearchResult[]> {
    const results: SearchResult[] = [];
    for (let loaded = 0; results.length < wanted && this.hasMore && loaded < mostLoaded; ) {
      const batch = this.#waiting.slice(0, wanted - results.length);
      loaded += batch.length;
      const looked = await Promise.all(
        batch.map(async ({ number, terms }) => resultOf(await this.#index.document(number), terms)),
      );
      const sure = looked.filter((result) => result !== undefined);
      this.#waiting.splice(0, batch.length);
      this.#count += sure.length;
      results.push(...sure);
      if (sure.length > 0) found(sure);
    }
    return results;
  }
}

/** A document as a result, if all terms stand in it. */
function resultOf(document: SearchDocument, terms: readonly QueryTerm[]): SearchResult | undefined {
  const { title, tags, text, language } = document;
  const [inTitle, inText] = [foldWithOrigins(title), foldWithOrigins(text)];
  const places = [inTitle.folded, inText.folded, ...tags.map(({ name }) => foldText(name))];
  if (!terms.every((term) => places.some((place) => standsIn(term, place)))) return undefined;
  return {
    document,
    title: markedText(title, inTitle, terms),
    excerpt: markedExcerpt(text, inText, terms, language),
  };
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** What was made once for a key. What could not be made is tried again. */
function kept<Key, Value>(
  made: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = made.get(key) ?? make();
  made.set(key, value);
  value.catch(() => made.delete(key));
  return value;
}
