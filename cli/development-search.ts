import type { ServerResponse } from 'node:http';
import { articleOf } from '#lib/pages/articles.ts';
import { searchDocumentOf } from '#lib/pages/search-document.ts';
import type { Collection } from '#lib/posts/collection.ts';
import type { Entry } from '#lib/posts/post.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { rootBytes, writeIndex } from '#lib/search/index-files.ts';
import { rootFile, type SearchDocument } from '#lib/search/index-format.ts';
import { searchIndexPath } from '#lib/urls.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const kept = new WeakMap<Collection, Promise<Files>>();

/** Documents by the source that they were made of, so that a change makes one of them anew. */
let documents = new Map<string, SearchDocument>();

/** Answers with a file of the index of the posts as they are; says whether there is one. */
export async function serveSearchFile(
  pathname: string,
  response: ServerResponse,
): Promise<boolean> {
  if (!pathname.startsWith(searchIndexPath)) return false;
  const collection = await loadCollection();
  const files = kept.get(collection) ?? filesOf(collection);
  kept.set(collection, files);
  const file = (await files).get(pathname.slice(searchIndexPath.length));
  if (!file) return false;
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(file);
  return true;
}

async function filesOf({ entries }: Collection): Promise<Files> {
  const next = new Map<string, SearchDocument>();
  async function* each() {
    for (const entry of entries) {
      const key = `${entry.path}\n${entry.file.source}`;
      const document = documents.get(key) ?? (await documentOf(entry));
      next.set(key, document);
      yield document;
    }
  }
  const files = new Map<string, Uint8Array>();
  const { generation, ...rest } = await writeIndex(each(), async (name, bytes) => {
    files.set(name, bytes);
  });
  documents = next;
  return new Map([
    [rootFile, await rootBytes({ generation, ...rest })],
    ...[...files].map(([name, bytes]) => [`${generation}/${name}`, bytes] as const),
  ]);
}

async function documentOf(entry: Entry): Promise<SearchDocument> {
  return searchDocumentOf(entry, (await articleOf(entry)).html);
}
