import { createHash } from 'node:crypto';

/** The terms of the documents of an index, as the next one takes them over. */
export interface KeptTerms {
  /** Of the code that has found the terms: another may find others. */
  code: string;
  /** Of each document, in their order. */
  versions: string[];
  /** By their ids. */
  terms: string[];
  /** Where the postings of each document end. */
  ends: number[];
  /** Ids and tiers, as the builder has them. */
  postings: Uint32Array;
}

/** Bytes of the hash at the front. */
const hashLength = 32;

/** Terms as bytes: a hash, the length of what is JSON, that, and the postings. */
export function encodeTerms({ postings, ...rest }: KeptTerms): Uint8Array {
  const text = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const body = Buffer.concat([
    length,
    text,
    Buffer.from(postings.buffer, postings.byteOffset, postings.byteLength),
  ]);
  return Buffer.concat([createHash('sha256').update(body).digest(), body]);
}

/** The terms in bytes; nothing where these are not whole, or of other code. */
export function decodeTerms(bytes: Uint8Array, code: string): KeptTerms | undefined {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(hashLength);
  const hash = createHash('sha256').update(body).digest();
  if (!hash.equals(bytes.subarray(0, hashLength))) return undefined;
  const end = 4 + body.readUInt32LE(0);
  const kept: Omit<KeptTerms, 'postings'> = JSON.parse(body.subarray(4, end).toString());
  if (kept.code !== code) return undefined;
  // A copy, for numbers of four bytes have to begin at a multiple of four.
  const start = body.byteOffset + end;
  const copy = body.buffer.slice(start, start + body.length - end);
  return { ...kept, postings: new Uint32Array(copy) };
}
