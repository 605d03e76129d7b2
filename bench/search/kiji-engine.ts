import { inflateSync } from 'node:zlib';
import { rootBytes, writeIndex } from '#lib/search/index-files.ts';
import { rootFile } from '#lib/search/index-format.ts';
import { SearchIndex } from '#lib/search/search-index.ts';
import type { MakeEngine } from './engine.ts';

/** The blog's own search, each query with an index of which nothing was loaded before. */
export const kijiEngine: MakeEngine = async (documents) => {
  const files = new Map<string, Uint8Array>();
  const root = await writeIndex(documents, async (name, bytes) => {
    files.set(name, bytes);
  });
  files.set(rootFile, await rootBytes(root));
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    name: 'Kiji',
    size,
    async answer(query, isFirstOnly) {
      let bytes = 0;
      const index = await SearchIndex.open(async (path) => {
        const file = files.get(path.slice(path.indexOf('/') + 1));
        if (!file) throw new Error(`There is no ${path}`);
        bytes += file.length;
        return inflateSync(file);
      });
      const start = performance.now();
      const search = await index.search({ query, tag: '', year: '' });
      const found = (await search.next()).map(({ document }) => document.url);
      const [time, cold] = [performance.now() - start, bytes];
      while (search.hasMore && !isFirstOnly) {
        found.push(...(await search.next(100)).map(({ document }) => document.url));
      }
      return { found, bytes: cold, time };
    },
  };
};
