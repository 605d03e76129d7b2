// The index lies in files that a browser asks for as it needs them.
//
//   /_search/root.bin               says which index there is, and where in it to look
//   /_search/GENERATION/t0.bin …    its terms in their order, cut into blocks of some kilobytes
//   /_search/GENERATION/d0.bin …    its documents, the newest first
//
// All are deflated (RFC 1950), since not every host compresses what it does not know. What lies in
// a generation never changes, since its name is made of its content.

/** What is found: a post, a translation or a page. */
export interface SearchDocument {
  /** Path of its page, percent-encoded. */
  url: string;
  title: string;
  /** The language of title and text, a BCP 47 tag. */
  language: string;
  /** RFC 3339, and the day in the words of the site; nothing for a page that has none. */
  date: { text: string; day: string; year: string } | undefined;
  tags: { key: string; name: string }[];
  /** Says in a few words that readers don't see it yet, where drafts are shown. */
  mark?: string | undefined;
  /** What a reader reads, blocks on lines of their own. */
  text: string;
}

/** What is known of a document without reading it. */
export type DocumentHead = Omit<SearchDocument, 'text'>;

/** What has to be known before anything is looked up. */
export interface IndexRoot {
  /** The folder of the index. */
  generation: string;
  /** How many documents there are. */
  documents: number;
  /** For each block of terms, a text that is after all terms before it and not after its own. */
  blocks: string[];
  /** The most used first. */
  tags: { key: string; name: string; count: number }[];
  /** The newest first. */
  years: { year: string; count: number }[];
}

export const rootFile = 'root.bin';

/** The name of a block of terms in its generation. */
export function blockFile(block: number): string {
  return `t${block}.bin`;
}

/** The name of a document in its generation. */
export function documentFile(document: number): string {
  return `d${document}.bin`;
}

/** How much a document has to do with a term, by where the term stands in it. */
export const weights = {
  title: 6,
  /** Often in the text. */
  often: 4,
  text: 2,
} as const;

/** The weights in the order in which their documents are listed. */
export const tiers: readonly number[] = [weights.title, weights.often, weights.text];

/** A term with its documents. */
export interface TermEntry {
  term: string;
  /** Numbers of documents in rising order, for each of the tiers. */
  documents: readonly (readonly number[])[];
}

/**
 * A block of terms as bytes: for each, how many bytes it shares with the term before, the rest of
 * it, and its documents. Those of a tier are distances as variable-length numbers, or a bit for
 * each document there is, whichever is shorter.
 */
export function encodeBlock(entries: readonly TermEntry[], documents: number): Uint8Array {
  const bytes: number[] = [];
  let before: Uint8Array = new Uint8Array();
  for (const { term, documents: lists } of entries) {
    const name = new TextEncoder().encode(term);
    let shared = 0;
    while (shared < before.length && name[shared] === before[shared]) shared++;
    const body: number[] = [0];
    lists.forEach((list, tier) => {
      if (list.length === 0) return;
      const gaps: number[] = [];
      writeNumber(gaps, list.length);
      list.forEach((document, index) => {
        writeNumber(gaps, index === 0 ? document : document - (list[index - 1] ?? 0));
      });
      const isShort = gaps.length <= bitmapLength(documents);
      body[0] = (body[0] ?? 0) | ((isShort ? 1 : 8) << tier);
      append(body, isShort ? gaps : bitmapOf(list, documents));
    });
    writeNumber(bytes, shared);
    writeNumber(bytes, name.length - shared);
    append(bytes, name.subarray(shared));
    writeNumber(bytes, body.length);
    append(bytes, body);
    before = name;
  }
  return Uint8Array.from(bytes);
}

/** The terms of a block, each with where its documents stand in it. */
export function decodeBlock(bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = { bytes, position: 0 };
  const terms = new Map<string, Uint8Array>();
  const decoder = new TextDecoder();
  let name: Uint8Array = new Uint8Array();
  while (reader.position < bytes.length) {
    const shared = readNumber(reader);
    const rest = take(reader, readNumber(reader));
    const next = new Uint8Array(shared + rest.length);
    next.set(name.subarray(0, shared));
    next.set(rest, shared);
    name = next;
    terms.set(decoder.decode(name), take(reader, readNumber(reader)));
  }
  return terms;
}

/**
 * Adds to the weights of documents what a term of a block says, so that each has the greatest.
 *
 * @param extra what is added to each.
 */
export function addWeights(into: Uint8Array, entry: Uint8Array, extra = 0): void {
  const reader = { bytes: entry, position: 1 };
  const kinds = entry[0] ?? 0;
  tiers.forEach((weight, tier) => {
    const add = (document: number) => {
      into[document] = Math.max(into[document] ?? 0, weight + extra);
    };
    if (kinds & (1 << tier)) {
      let document = 0;
      for (let left = readNumber(reader); left > 0; left--) {
        document += readNumber(reader);
        add(document);
      }
    } else if (kinds & (8 << tier)) {
      take(reader, bitmapLength(into.length)).forEach((byte, index) => {
        for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) add(index * 8 + bit);
      });
    }
  });
}

function bitmapLength(documents: number): number {
  return Math.ceil(documents / 8);
}

function bitmapOf(list: readonly number[], documents: number): Uint8Array {
  const bitmap = new Uint8Array(bitmapLength(documents));
  for (const document of list)
    bitmap[document >> 3] = (bitmap[document >> 3] ?? 0) | (1 << (document & 7));
  return bitmap;
}

function append(bytes: number[], more: Iterable<number>): void {
  for (const byte of more) bytes.push(byte);
}

/** LEB128, as in DWARF and WebAssembly. */
function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

interface Reader {
  bytes: Uint8Array;
  position: number;
}

function readNumber(reader: Reader): number {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.position++] ?? 0;
    number |= (byte & 127) << shift;
    if (byte < 128) return number;
  }
}

function take(reader: Reader, length: number): Uint8Array {
  reader.position += length;
  return reader.bytes.subarray(reader.position - length, reader.position);
}
