import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readKept, writeKept } from '#lib/articles/kept-file.ts';
import { site } from '#lib/config/site.ts';
import { siteFolder } from '#lib/finished-site.ts';
import { documentHeadOf } from '#lib/pages/search-document.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { articleText } from '#lib/search/article-text.ts';
import { IndexBuilder } from '#lib/search/index-builder.ts';
import {
  type DocumentSource,
  effort,
  rootBytes,
  versionOf,
  writeSources,
} from '#lib/search/index-files.ts';
import { type IndexRoot, rootFile } from '#lib/search/index-format.ts';
import { decodeTerms, encodeTerms, type KeptTerms } from '#lib/search/kept-terms.ts';
import { comparablePath, searchIndexPath } from '#lib/urls.ts';
import type { FileThreads } from './file-threads.ts';
import { KeptFiles } from './kept-files.ts';
import { keptFolder } from './kept-folder.ts';
import { nameToHost } from './lay-out-files.ts';
import type { BuildStep, FinishedPage } from './page.ts';

/** An index as a whole, as it is kept between builds. */
interface KeptIndex {
  /** Of all that it was made of. */
  version: string;
  root: IndexRoot;
  /** Its files by their names in the generation, each with its version. */
  files: [name: string, version: string][];
}

/** What is kept of the terms of documents. */
const termsFile = 'terms.bin';

/**
 * Lays out the index of the search. It is made of finished pages, so that no post is rendered once
 * more and nothing is found that no page shows. What is known of a page that has not changed is
 * taken from the index before.
 *
 * @param code a hash of the code that makes the index.
 * @param threads that write its files.
 */
export function layOutSearch(code: string, threads: FileThreads): BuildStep {
  return async (build, pages) => {
    const folder = path.join(siteFolder(build.distDir), ...searchIndexPath.split('/'));
    const unfinished = path.join(folder, 'unfinished');
    await rm(folder, { recursive: true, force: true });
    if (!site.search) return;
    await mkdir(unfinished, { recursive: true });
    const documents = await documentsOf(pages);
    const version = versionOf(JSON.stringify([code, documents.map(({ version }) => version)]));
    const kept = new KeptFiles(keptFolder(build, 'search'), threads);
    const indexFile = path.join(keptFolder(build), 'search.json.gz');
    const before = readKept<KeptIndex>(indexFile);
    const index =
      before?.version === version && isThere(before, kept, code)
        ? before
        : await newIndex(documents, kept, code, version);
    for (const [name, version] of index.files) {
      kept.link(keptName(version, code), path.join(unfinished, name));
    }
    await writeKept(indexFile, index satisfies KeptIndex);
    await kept.close();
    const { root } = index;
    await rename(unfinished, path.join(folder, root.generation));
    await writeFile(path.join(folder, rootFile), await rootBytes(root));
    for (const name of [rootFile, ...index.files.map(([name]) => `${root.generation}/${name}`)]) {
      nameToHost(searchIndexPath + name, path.join(folder, name), build);
    }
  };
}

/** What other code has made of the same text may be another file. */
function keptName(version: string, code: string): string {
  return `${version}-${code.slice(0, 8)}.bin`;
}

function isThere({ files }: KeptIndex, kept: KeptFiles, code: string): boolean {
  return kept.has(termsFile) && files.every(([, version]) => kept.has(keptName(version, code)));
}

async function newIndex(
  documents: readonly DocumentSource[],
  kept: KeptFiles,
  code: string,
  version: string,
): Promise<KeptIndex> {
  const files: KeptIndex['files'] = [];
  const before = await readTerms(kept, code);
  const builder = new IndexBuilder(before);
  const root = await writeSources(documents, builder, {
    reuse(name, version) {
      if (!kept.has(keptName(version, code))) return false;
      files.push([name, version]);
      return true;
    },
    async write(name, content, version) {
      files.push([name, version]);
      await kept.put(Buffer.from(content), [
        { name: keptName(version, code), coding: 'deflate', effort },
      ]);
    },
  });
  kept.forget(termsFile);
  await kept.put(encodeTerms(builder.keptTerms(code)), [
    { name: termsFile, coding: 'none', effort: 0 },
  ]);
  await kept.settled();
  return { version, root, files };
}

async function readTerms(kept: KeptFiles, code: string): Promise<KeptTerms | undefined> {
  return kept.has(termsFile)
    ? decodeTerms(await readFile(kept.fileOf(termsFile)), code)
    : undefined;
}

/** The newest posts first, then translations and pages. */
async function documentsOf(pages: readonly FinishedPage[]): Promise<DocumentSource[]> {
  const byPath = new Map(pages.map((page) => [comparablePath(page.pathname), page]));
  return (await loadCollection()).entries.flatMap((entry) => {
    const { tag, files: [file] = [] } = byPath.get(comparablePath(entry.path)) ?? {};
    if (file === undefined) return [];
    const head = documentHeadOf(entry);
    return {
      version: versionOf(JSON.stringify([head, tag])),
      head,
      text: () => articleText(readFileSync(file, 'utf8')),
    };
  });
}
