import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { IndexBuilder } from './index-builder.ts';
import { blockFile, documentFile, type IndexRoot, type SearchDocument } from './index-format.ts';

/** How many files are written at a time. */
const atOnce = 32;

/** Takes a file of an index by its name in the generation. */
export type WriteFile = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Writes the index of documents, which come one after the other, the newest first, so that no more
 * of them are in memory than one.
 *
 * @returns the root, which names the generation: where what was written belongs.
 */
export async function writeIndex(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  write: WriteFile,
): Promise<IndexRoot> {
  const builder = new IndexBuilder();
  const content = createHash('sha256');
  let writing: Promise<void>[] = [];
  const put = async (name: string, text: string | Uint8Array) => {
    content.update(text);
    writing.push(deflated(text).then((bytes) => write(name, bytes)));
    if (writing.length < atOnce) return;
    await Promise.all(writing);
    writing = [];
  };
  let count = 0;
  for await (const document of documents) {
    builder.add(document);
    await put(documentFile(count++), JSON.stringify(document));
  }
  const { blocks, ...rest } = builder.finish();
  const starts: string[] = [];
  for (const { start, bytes } of blocks) {
    await put(blockFile(starts.length), bytes);
    starts.push(start);
  }
  await Promise.all(writing);
  return { generation: content.digest('hex').slice(0, 16), ...rest, blocks: starts };
}

/** A root as a file. */
export function rootBytes(root: IndexRoot): Promise<Uint8Array> {
  return deflated(JSON.stringify(root));
}

/** As small as can be: it is done once, and read often. */
function deflated(content: string | Uint8Array): Promise<Uint8Array> {
  return promisify(deflate)(content, { level: 9 });
}
