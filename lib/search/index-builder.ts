import { fold } from './fold.ts';
import {
  type DocumentHead,
  encodeBlock,
  type IndexRoot,
  type TermEntry,
  tiers,
  weights,
} from './index-format.ts';
import type { KeptTerms } from './kept-terms.ts';
import { eachTermOfWord, eachTermTogether, runsOf, tagTerm, yearTerm } from './terms.ts';

/** About how large a block of terms is, in bytes before it is deflated. */
const blockSize = 6_000;

/** From how many occurrences on a text is about a term. */
const often = 3;

/** What a tag adds to the occurrences of its words. */
const tagCount = 2;

/** What the title adds, so much that no text comes near it. */
const titleCount = 1 << 28;

/** How many tags readers can choose from; any other can still stand in an address. */
const mostTags = 200;

/** Characters that are two units of a string. */
const surrogates = /[\ud800-\udfff]/;

/** How many postings are sorted at a time. */
const portion = 1 << 20;

/** A finished index, but for its documents. */
export interface FinishedIndex extends Omit<IndexRoot, 'generation' | 'blocks'> {
  /** The blocks of terms as bytes, each with its text for the root. */
  blocks: Iterable<{ start: string; bytes: Uint8Array }>;
}

/**
 * Makes an index of documents that come one after the other, the newest first. What it keeps of
 * them are four bytes for each different term of each.
 */
export class IndexBuilder {
  readonly #ids = new Map<string, number>();
  /** The same for single characters and pairs, as {@link IndexBuilder.#pairId} writes them. */
  readonly #pairs = new Map<number, number>();
  /** How many documents each term has, by its id. */
  readonly #counts: number[] = [];
  /** How often each term has occurred in the document that is being added. */
  readonly #occurrences: number[] = [];
  /** The terms that have. */
  readonly #present: number[] = [];
  /** The terms of all documents: id and tier. */
  #postings = new Uint32Array(1 << 16);
  /** Where those of each document end. */
  readonly #ends: number[] = [];
  readonly #versions: string[] = [];
  #length = 0;
  readonly #before: KeptTerms | undefined;
  /** The places of documents in the index before. */
  readonly #known: ReadonlyMap<string, number>;
  readonly #tags = new Map<string, { key: string; name: string; count: number }>();
  readonly #years = new Map<string, number>();

  /** @param before the terms of an index before, of which documents may be the same. */
  constructor(before?: KeptTerms) {
    this.#before = before;
    this.#known = new Map(before?.versions.map((version, place) => [version, place]));
    before?.terms.forEach((term, id) => {
      this.#ids.set(term, id);
      this.#counts.push(0);
      this.#occurrences.push(0);
    });
  }

  /** Adds the next document if it was in the index before; says whether it was. */
  addKnown(version: string, head: DocumentHead): boolean {
    const place = this.#known.get(version);
    if (!this.#before || place === undefined) return false;
    const { ends, postings } = this.#before;
    for (let index = ends[place - 1] ?? 0; index < (ends[place] ?? 0); index++) {
      this.#append(postings[index] ?? 0);
    }
    this.#end(version, head);
    return true;
  }

  /** Adds the next document. */
  add(version: string, head: DocumentHead, text: string): void {
    const { title, tags, date } = head;
    this.#count(fold(text), 1);
    for (const { key, name } of tags) {
      this.#count(fold(name), tagCount);
      this.#occur(tagTerm(key), 1);
    }
    if (date) this.#occur(yearTerm(date.year), 1);
    this.#count(fold(title), titleCount);
    for (const id of this.#present) {
      const times = this.#occurrences[id] ?? 0;
      this.#occurrences[id] = 0;
      const weight =
        times >= titleCount ? weights.title : times >= often ? weights.often : weights.text;
      this.#append(id * 4 + tiers.indexOf(weight));
    }
    this.#present.length = 0;
    this.#end(version, head);
  }

  #end(version: string, { tags, date }: DocumentHead): void {
    for (const { key, name } of tags) {
      const tag = this.#tags.get(key) ?? { key, name, count: 0 };
      this.#tags.set(key, { ...tag, count: tag.count + 1 });
    }
    if (date) this.#years.set(date.year, (this.#years.get(date.year) ?? 0) + 1);
    this.#ends.push(this.#length);
    this.#versions.push(version);
  }

  finish(): FinishedIndex {
    return {
      documents: this.#ends.length,
      tags: [...this.#tags.values()]
        .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
        .slice(0, mostTags),
      years: [...this.#years]
        .map(([year, count]) => ({ year, count }))
        .sort((a, b) => (a.year < b.year ? 1 : -1)),
      blocks: this.#blocks(),
    };
  }

  #count(folded: string, times: number): void {
    for (const { text, isWord } of runsOf(folded)) {
      if (isWord) eachTermOfWord(text, (term) => this.#occur(term, times));
      else this.#countTogether(text, times);
    }
  }

  /** Characters and pairs of them, each as one number, for most texts are made of them. */
  #countTogether(run: string, times: number): void {
    if (surrogates.test(run)) {
      eachTermTogether(run, (term) => this.#occur(term, times));
      return;
    }
    let last = 0;
    for (let index = 0; index < run.length; index++) {
      const character = run.charCodeAt(index);
      this.#occurId(this.#pairId(character), times);
      if (index > 0) this.#occurId(this.#pairId((last << 16) | character), times);
      last = character;
    }
  }

  /** @param pair one character or two, of 16 bits each. */
  #pairId(pair: number): number {
    const known = this.#pairs.get(pair);
    if (known !== undefined) return known;
    const first = pair >>> 16;
    const term = String.fromCharCode(...(first === 0 ? [pair] : [first, pair & 0xffff]));
    const id = this.#idOf(term);
    this.#pairs.set(pair, id);
    return id;
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(term, id);
    this.#counts.push(0);
    this.#occurrences.push(0);
    return id;
  }

  #occur(term: string, times: number): void {
    this.#occurId(this.#idOf(term), times);
  }

  #occurId(id: number, times: number): void {
    const before = this.#occurrences[id] ?? 0;
    if (before === 0) this.#present.push(id);
    this.#occurrences[id] = before + times;
  }

  /** What is to be kept for the next index: nothing of documents that are no longer in this one. */
  keptTerms(code: string): KeptTerms {
    const ids = new Uint32Array(this.#ids.size);
    const terms: string[] = [];
    for (const [term, id] of this.#ids) {
      if (!this.#counts[id]) continue;
      ids[id] = terms.length;
      terms.push(term);
    }
    const postings = this.#postings
      .subarray(0, this.#length)
      .map((posting) => (ids[posting >>> 2] ?? 0) * 4 + (posting & 3));
    return { code, versions: this.#versions, terms, ends: this.#ends, postings };
  }

  /** @param posting id and tier of a term. */
  #append(posting: number): void {
    const id = posting >>> 2;
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    if (this.#length === this.#postings.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#postings);
      this.#postings = larger;
    }
    this.#postings[this.#length++] = posting;
  }

  *#blocks(): Generator<{ start: string; bytes: Uint8Array }> {
    let last = '';
    let entries: TermEntry[] = [];
    let size = 0;
    const block = () => {
      const [{ term: first = '' } = {}] = entries;
      const start = first.slice(0, sharedLength(last, first) + 1);
      last = entries.at(-1)?.term ?? '';
      const bytes = encodeBlock(entries, this.#ends.length);
      [entries, size] = [[], 0];
      return { start, bytes };
    };
    for (const entry of this.#entries()) {
      entries.push(entry);
      size += entry.term.length + 3;
      for (const list of entry.documents)
        size += Math.min(list.length * 1.5, this.#ends.length / 8);
      if (size >= blockSize) yield block();
    }
    if (entries.length > 0) yield block();
  }

  /** The terms in their order, with their documents. */
  *#entries(): Generator<TermEntry> {
    const terms = [...this.#ids].filter(([, id]) => this.#counts[id]).map(([term]) => term);
    terms.sort();
    const places = new Uint32Array(this.#ids.size);
    for (let start = 0; start < terms.length; ) {
      // As many terms as have a portion of postings, found in one walk through all postings.
      let [end, size] = [start, 0];
      places.fill(0);
      const lists: number[][][] = [];
      while (end < terms.length && (size === 0 || size < portion)) {
        const id = this.#ids.get(terms[end] ?? '') ?? 0;
        size += this.#counts[id] ?? 0;
        lists.push(tiers.map(() => []));
        places[id] = lists.length;
        end++;
      }
      let document = 0;
      for (let index = 0; index < this.#length; index++) {
        while (index >= (this.#ends[document] ?? this.#length)) document++;
        const posting = this.#postings[index] ?? 0;
        const place = places[posting >>> 2] ?? 0;
        if (place > 0) lists[place - 1]?.[posting & 3]?.push(document);
      }
      for (const [index, documents] of lists.entries()) {
        yield { term: terms[start + index] ?? '', documents };
      }
      start = end;
    }
  }
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
