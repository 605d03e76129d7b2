// Engines that are one file, given the same pairs of characters to work with, and Pagefind, which
// cuts Japanese into words by itself. They are packages of bench/search/engines, which is not the blog's.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import type { SearchDocument } from '#lib/search/index-format.ts';
import { chromiumOptions } from '../../cli/chromium.ts';
import type { Engine, MakeEngine } from './engine.ts';
import { load } from './engines/load.js';

// What is used of the packages.

interface MiniSearchPackage {
  default: new (
    options: object,
  ) => {
    addAll(documents: readonly object[]): void;
    search(query: string, options: object): { id: number }[];
  };
}

interface FlexSearchPackage {
  Index: new (
    options: object,
  ) => {
    add(id: number, text: string): void;
    export(take: (key: string, part: unknown) => void): Promise<void>;
    search(query: string, options: object): number[];
  };
}

interface OramaPackage {
  create(options: object): Promise<object>;
  insertMultiple(index: object, documents: readonly object[]): Promise<unknown>;
  save(index: object): Promise<unknown>;
  search(index: object, options: object): Promise<{ hits: { document: { number: number } }[] }>;
}

interface PagefindPackage {
  createIndex(): Promise<{
    index: {
      addCustomRecord(record: object): Promise<unknown>;
      writeFiles(options: { outputPath: string }): Promise<unknown>;
    };
  }>;
  close(): Promise<unknown>;
}

/** Words and pairs of characters. */
function tokens(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const runs = folded.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|[\p{sc=Latin}\p{N}]+/gu);
  return (runs ?? []).flatMap((run) => {
    if (isLatin(run)) return [run];
    const characters = Array.from(run);
    if (characters.length < 2) return [run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

const isLatin = (term: string) => /^[\p{sc=Latin}\p{N}]/u.test(term);

const textOf = ({ title, tags, text }: SearchDocument) =>
  [title, ...tags.map(({ name }) => name), text].join('\n');

/** An engine that has to be loaded as a whole. */
function wholeEngine(
  name: string,
  index: string | Buffer,
  documents: readonly SearchDocument[],
  search: (query: string) => Promise<readonly number[]> | readonly number[],
): Engine {
  const size = gzipSync(index).length;
  return {
    name,
    size,
    async answer(query) {
      const start = performance.now();
      const numbers = await search(query);
      const time = performance.now() - start;
      return { found: numbers.map((number) => documents[number]?.url ?? ''), bytes: size, time };
    },
  };
}

const miniSearch: MakeEngine = async (documents) => {
  const { default: MiniSearch } = (await load('minisearch')) as MiniSearchPackage;
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: tokens,
    processTerm: (term: string) => term,
  });
  index.addAll(documents.map((document, id) => ({ id, text: textOf(document) })));
  return wholeEngine('MiniSearch', JSON.stringify(index), documents, (query) =>
    index.search(query, { combineWith: 'AND', prefix: isLatin }).map(({ id }) => id),
  );
};

const flexSearch: MakeEngine = async (documents) => {
  const { Index } = (await load('flexsearch')) as FlexSearchPackage;
  const index = new Index({ encode: tokens, tokenize: 'forward', cache: false });
  for (const [id, document] of documents.entries()) index.add(id, textOf(document));
  const parts: string[] = [];
  await index.export((_key: string, part: unknown) => {
    parts.push(typeof part === 'string' ? part : JSON.stringify(part));
  });
  return wholeEngine('FlexSearch', parts.join('\n'), documents, (query) =>
    index.search(query, { limit: documents.length }),
  );
};

const orama: MakeEngine = async (documents) => {
  const { create, insertMultiple, save, search } = (await load('@orama/orama')) as OramaPackage;
  const index = await create({
    schema: { number: 'number', text: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => [...new Set(tokens(text))],
      },
    },
  });
  await insertMultiple(
    index,
    documents.map((document, number) => ({ number, text: textOf(document) })),
  );
  return wholeEngine('Orama', JSON.stringify(await save(index)), documents, async (query) => {
    const { hits } = await search(index, {
      term: query,
      properties: ['text'],
      threshold: 0,
      limit: documents.length,
    });
    return hits.map(({ document }) => document.number);
  });
};

/** In a browser, which it is made for; each query in one that has loaded nothing before. */
const pagefindEngine: MakeEngine = async (documents) => {
  const { createIndex, close } = (await load('pagefind')) as PagefindPackage;
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-search-'));
  const { index } = await createIndex();
  for (const document of documents) {
    await index.addCustomRecord({ url: document.url, content: textOf(document), language: 'ja' });
  }
  await index.writeFiles({ outputPath: folder });
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let size = 0;
  for (const file of files.filter((each) => each.isFile())) {
    size += (await readFile(path.join(file.parentPath, file.name))).length;
  }
  let bytes = 0;
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/')
      return response.setHeader('content-type', 'text/html').end('<!DOCTYPE html>');
    const content = await readFile(path.join(folder, pathname)).catch(() => undefined);
    if (!content) return response.writeHead(404).end();
    // What it has not compressed itself, a host does.
    bytes += /\.(js|json)$/.test(pathname) ? gzipSync(content).length : content.length;
    if (pathname.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    return response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch(chromiumOptions(process.env.CHROMIUM_PATH));
  return {
    name: 'Pagefind',
    size,
    async answer(query) {
      bytes = 0;
      const page = await browser.newPage();
      await page.goto(origin);
      // As text: what compiles this file would take the import for its own.
      const { first, time } = (await page.evaluate(`(async () => {
        globalThis.pagefind = await import('/pagefind.js');
        await pagefind.init();
        const start = performance.now();
        globalThis.found = (await pagefind.search(${JSON.stringify(query)})).results;
        const first = await Promise.all(found.slice(0, 10).map(async (each) => (await each.data()).url));
        return { first, time: performance.now() - start };
      })()`)) as { first: string[]; time: number };
      const cold = bytes;
      const rest = (await page.evaluate(
        'Promise.all(found.slice(10).map(async (each) => (await each.data()).url))',
      )) as string[];
      await page.close();
      return {
        found: [...first, ...rest].map((url) => new URL(url, origin).pathname),
        bytes: cold,
        time,
      };
    },
    async close() {
      await browser.close();
      server.close();
      close().catch(() => {});
      await rm(folder, { recursive: true });
    },
  };
};

export const otherEngines: readonly MakeEngine[] = [miniSearch, flexSearch, orama, pagefindEngine];
