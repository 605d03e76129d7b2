import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { IndexBuilder } from './index-builder.ts';
import {
  blockFile,
  type DocumentHead,
  documentFile,
  type IndexRoot,
  type SearchDocument,
} from './index-format.ts';

/** How many files are written at a time. */
const atOnce = 32;

/** Takes a file of an index by its name in the generation. */
export type WriteFile = (name: string, bytes: Uint8Array) => Promise<void>;

/** A document that may have been in the index before. */
export interface DocumentSource {
  /** Changes with the head and the text. */
  version: string;
  head: DocumentHead;
  /** What a reader reads; asked for only where it is not known. */
  text(): string | Promise<string>;
}

/** Where the files of an index go. Their versions change with their content. */
export interface IndexFolder {
  /** Takes a file over from an index before; says whether there is one. */
  reuse(name: string, version: string): boolean;
  /** Takes a new file, which has still to be deflated. */
  write(name: string, content: string | Uint8Array, version: string): Promise<void>;
}

/** Writes the index of documents, which come one after the other, the newest first. */
export async function writeIndex(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  write: WriteFile,
): Promise<IndexRoot> {
  async function* sources(): AsyncGenerator<DocumentSource> {
    for await (const { text, ...head } of documents) {
      yield { version: versionOf(JSON.stringify({ head, text })), head, text: () => text };
    }
  }
  let writing: Promise<void>[] = [];
  const root = await writeSources(sources(), new IndexBuilder(), {
    reuse: () => false,
    async write(name, content) {
      writing.push(deflated(content).then((bytes) => write(name, bytes)));
      if (writing.length < atOnce) return;
      await Promise.all(writing);
      writing = [];
    },
  });
  await Promise.all(writing);
  return root;
}

/**
 * Writes the index of documents, so that no more of them are in memory than a few.
 *
 * @returns the root, which names the generation: where what was written belongs.
 */
export async function writeSources(
  documents: AsyncIterable<DocumentSource> | Iterable<DocumentSource>,
  builder: IndexBuilder,
  folder: IndexFolder,
): Promise<IndexRoot> {
  const content = createHash('sha256');
  let count = 0;
  for await (const { version, head, text } of documents) {
    // What goes on beside this has its turn.
    await setImmediate();
    content.update(version);
    const name = documentFile(count++);
    const isKnown = builder.addKnown(version, head);
    const isReused = folder.reuse(name, version);
    if (isKnown && isReused) continue;
    const document: SearchDocument = { ...head, text: await text() };
    if (!isKnown) builder.add(version, head, document.text);
    if (!isReused) await folder.write(name, JSON.stringify(document), version);
  }
  const { blocks, ...rest } = builder.finish();
  const starts: string[] = [];
  for (const { start, bytes } of blocks) {
    const version = versionOf(bytes);
    content.update(version);
    const name = blockFile(starts.length);
    if (!folder.reuse(name, version)) await folder.write(name, bytes, version);
    starts.push(start);
  }
  return { generation: content.digest('hex').slice(0, 16), ...rest, blocks: starts };
}

/** Tells two contents apart. */
export function versionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** A root as a file. */
export function rootBytes(root: IndexRoot): Promise<Uint8Array> {
  return deflated(JSON.stringify(root));
}

/** As small as can be: it is done once, and read often. */
export const effort = 9;

function deflated(content: string | Uint8Array): Promise<Uint8Array> {
  return promisify(deflate)(content, { level: effort });
}
