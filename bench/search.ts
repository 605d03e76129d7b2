// Measures the search: draws queries from posts, and compares what is found with plain substring
// search.
//
//   npm run bench -- search --posts DIR [--static DIR] [--documents 10000] [--queries 200]
//                           [--pages http://localhost:3000] [--first] [--engines] [--out DIR]
//
// Exit 0 when the search of the blog keeps to the limits below, 1 when it does not, 2 for a wrong
// option.
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { parseArgs } from 'node:util';
import type { SearchDocument } from '#lib/search/index-format.ts';
import { keepResult, resultsFolder } from './measured/results.ts';
import { count } from './measured/units.ts';
import { installOwnPackages } from './own-packages.ts';
import type { Engine, MakeEngine } from './search/engine.ts';
import { kijiEngine } from './search/kiji-engine.ts';
import { drawQueries, type Query } from './search/queries.ts';

const usage =
  'Usage: npm run bench -- search --posts DIR [--static DIR] [--documents COUNT] [--queries 200] [--pages ORIGIN] [--first] [--engines] [--out DIR]';

/** What the search has to keep to. */
const limits = { recall: 0.99, precision: 0.9, time: 50 };

/** The first page of results, by which precision is measured. */
const page = 10;

/** What may be loaded for the first results, in bytes, by the number of documents. */
const mostBytes = (documents: number) => (documents <= 1_000 ? 150_000 : 300_000);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        posts: { type: 'string' },
        static: { type: 'string' },
        documents: { type: 'string' },
        queries: { type: 'string', default: '200' },
        pages: { type: 'string' },
        engines: { type: 'boolean', default: false },
        first: { type: 'boolean', default: false },
        out: { type: 'string', default: resultsFolder },
      },
    });
    return values.posts === undefined ? undefined : values;
  } catch {
    return undefined;
  }
}

/** What an engine was measured to be; bytes and milliseconds. */
interface Measured {
  name: string;
  /** Nothing where only the first page was asked for. */
  recall: number | undefined;
  precision: number;
  bytes: { median: number; most: number };
  time: { median: number; p95: number };
  building: number;
  size: number;
}

const measured: Measured[] = [];

/** Whether nothing but the first page is asked for: looking into thousands of documents takes its time. */
let isFirstOnly = false;

const options = readOptions();
if (options) {
  // Read from the environment when the site is loaded.
  process.env.POSTS_DIR = options.posts;
  if (options.static) process.env.STATIC_DIR = options.static;
  isFirstOnly = options.first;
  const documents = varied(await documentsOfPosts(), Number(options.documents ?? 0));
  const queries = drawQueries(documents, Number(options.queries));
  const shell = options.pages ? await bytesOfPage(options.pages) : 0;
  console.log(
    `${documents.length} documents, ${queries.length} queries${shell ? `; page, style and script: ${shell} bytes` : ''}\n`,
  );
  const isSound = await measure(kijiEngine, documents, queries, shell, true);
  if (options.engines) {
    installOwnPackages('search/engines');
    const { otherEngines } = await import('./search/other-engines.ts');
    for (const make of otherEngines) await measure(make, documents, queries, shell, false);
  }
  await keepResult(
    {
      name: `search-${documents.length}`,
      title: `Searching ${count(documents.length)} posts`,
      versions: {},
      tables: [
        {
          caption: '',
          columns: [
            ...['', 'recall', `precision at ${page}`, 'cold first page (median, most)'],
            ...['answer (median, 95 %)', 'made in', 'index'],
          ],
          rows: measured.map(({ name, recall, precision, bytes, time, building, size }) => [
            name,
            recall?.toFixed(3) ?? '–',
            precision.toFixed(3),
            `${kilobytes(bytes.median)}, ${kilobytes(bytes.most)}`,
            `${time.median.toFixed(1)} ms, ${time.p95.toFixed(1)} ms`,
            `${(building / 1000).toFixed(1)} s`,
            kilobytes(size),
          ]),
        },
      ],
      notes: [
        `${queries.length} queries, drawn from the posts; right is what plain substring search finds.`,
      ],
      numbers: measured,
    },
    { benchmark: 'search', arguments: process.argv.slice(2), out: options.out },
  );
  process.exitCode = isSound ? 0 : 1;
} else {
  console.error(usage);
  process.exitCode = 2;
}

async function documentsOfPosts(): Promise<SearchDocument[]> {
  const [{ loadCollection }, { articleOf }, { searchDocumentOf }] = await Promise.all([
    import('#lib/posts/source.ts'),
    import('#lib/pages/articles.ts'),
    import('#lib/pages/search-document.ts'),
  ]);
  const documents: SearchDocument[] = [];
  for (const entry of (await loadCollection()).entries) {
    documents.push(searchDocumentOf(entry, (await articleOf(entry)).html));
  }
  return documents;
}

/** As many documents as are wanted: copies lack every eleventh line, each another one. */
function varied(documents: readonly SearchDocument[], count: number): SearchDocument[] {
  return Array.from({ length: Math.max(count, documents.length) }, (_, number) => {
    const document = documents[number % documents.length] as SearchDocument;
    const copy = Math.floor(number / documents.length);
    if (copy === 0) return document;
    const lines = document.text.split('\n');
    return {
      ...document,
      url: `${document.url}-${copy}`,
      text: lines.filter((_, line) => (line * 7 + copy * 13 + number) % 11 !== 0).join('\n'),
    };
  });
}

/** What a browser loads for the page of the search before it asks for the index. */
async function bytesOfPage(origin: string): Promise<number> {
  const sizeOf = async (address: string) => {
    // As it comes: fetch would decompress it.
    const asked = request(origin + address, { headers: { 'accept-encoding': 'gzip, br' } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    let bytes = 0;
    for await (const chunk of response) bytes += chunk.length;
    return bytes;
  };
  const html = await (await fetch(`${origin}/search`)).text();
  const parts = [
    ...html.matchAll(/(?:rel="stylesheet" href|<script type="module" src)="([^"]+)"/g),
  ];
  let bytes = await sizeOf('/search');
  for (const [, address = ''] of parts) bytes += await sizeOf(address);
  return bytes;
}

/** Asks an engine everything, and prints a line; says whether it keeps to the limits. */
async function measure(
  make: MakeEngine,
  documents: readonly SearchDocument[],
  queries: readonly Query[],
  shell: number,
  warmsUp: boolean,
): Promise<boolean> {
  const start = performance.now();
  const engine: Engine = await make(documents);
  const building = performance.now() - start;
  const memory = process.resourceUsage().maxRSS / 1024;
  if (warmsUp) for (const { text } of queries.slice(0, 20)) await engine.answer(text, true);
  const rows: { kind: string; recall: number; precision: number; bytes: number; time: number }[] =
    [];
  for (const { kind, text, relevant } of queries) {
    const { found, bytes, time } = await engine.answer(text, isFirstOnly);
    const right = found.filter((url) => relevant.has(url));
    const first = found.slice(0, page);
    rows.push({
      kind,
      recall: isFirstOnly ? Number.NaN : new Set(right).size / relevant.size,
      precision:
        first.length === 0 ? 0 : first.filter((url) => relevant.has(url)).length / first.length,
      bytes: bytes + shell,
      time,
    });
    if (process.env.DEBUG && (new Set(right).size < relevant.size || right.length < first.length)) {
      console.log(text, right.length, relevant.size, found.length);
    }
  }
  await engine.close?.();
  const mean = (key: 'recall' | 'precision', kind?: string) => {
    const chosen = rows.filter((row) => kind === undefined || row.kind === kind);
    return chosen.reduce((sum, row) => sum + row[key], 0) / chosen.length;
  };
  const part = (key: 'bytes' | 'time', share: number) =>
    rows.map((row) => row[key]).toSorted((a, b) => a - b)[Math.ceil(rows.length * share) - 1] ?? 0;
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  console.log(
    [
      `${engine.name}: made in ${(building / 1000).toFixed(1)} s, ${kilobytes(engine.size)} in all, ${memory.toFixed(0)} MB of memory at most`,
      isFirstOnly
        ? '  recall not measured'
        : `  recall ${mean('recall').toFixed(3)} (${kinds.map((kind) => `${kind} ${mean('recall', kind).toFixed(3)}`).join(', ')})`,
      `  precision at ${page} ${mean('precision').toFixed(3)} (${kinds.map((kind) => `${kind} ${mean('precision', kind).toFixed(3)}`).join(', ')})`,
      `  first results after a cold load: ${kilobytes(part('bytes', 0.5))} (median), ${kilobytes(part('bytes', 1))} (most)`,
      `  answer without the network: ${part('time', 0.5).toFixed(1)} ms (median), ${part('time', 0.95).toFixed(1)} ms (95 %), ${part('time', 1).toFixed(1)} ms (most)`,
      '',
    ].join('\n'),
  );
  measured.push({
    name: engine.name,
    recall: isFirstOnly ? undefined : mean('recall'),
    precision: mean('precision'),
    bytes: { median: part('bytes', 0.5), most: part('bytes', 1) },
    time: { median: part('time', 0.5), p95: part('time', 0.95) },
    building,
    size: engine.size,
  });
  return (
    (isFirstOnly || mean('recall') >= limits.recall) &&
    mean('precision') >= limits.precision &&
    part('bytes', 1) <= mostBytes(documents.length) &&
    part('time', 0.95) <= limits.time
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
