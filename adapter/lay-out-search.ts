import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { siteFolder } from '#lib/finished-site.ts';
import { searchDocumentOf } from '#lib/pages/search-document.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { rootBytes, writeIndex } from '#lib/search/index-files.ts';
import { rootFile, type SearchDocument } from '#lib/search/index-format.ts';
import { comparablePath, searchIndexPath } from '#lib/urls.ts';
import { nameToHost } from './lay-out-files.ts';
import type { Build, FinishedPage } from './page.ts';

/**
 * Lays out the index of the search. It is made of finished pages, so that no post is rendered once
 * more and nothing is found that no page shows.
 */
export async function layOutSearch(build: Build, pages: readonly FinishedPage[]): Promise<void> {
  const folder = path.join(siteFolder(build.distDir), ...searchIndexPath.split('/'));
  const unfinished = path.join(folder, 'unfinished');
  await rm(folder, { recursive: true, force: true });
  if (!site.search) return;
  await mkdir(unfinished, { recursive: true });
  const names: string[] = [];
  const root = await writeIndex(documentsOf(pages), async (name, bytes) => {
    names.push(name);
    await writeFile(path.join(unfinished, name), bytes);
  });
  await rename(unfinished, path.join(folder, root.generation));
  await writeFile(path.join(folder, rootFile), await rootBytes(root));
  for (const name of [rootFile, ...names.map((each) => `${root.generation}/${each}`)]) {
    nameToHost(searchIndexPath + name, path.join(folder, name), build);
  }
}

/** The newest posts first, then translations and pages. */
async function* documentsOf(pages: readonly FinishedPage[]): AsyncGenerator<SearchDocument> {
  const files = new Map(pages.map(({ pathname, files }) => [comparablePath(pathname), files[0]]));
  for (const entry of (await loadCollection()).entries) {
    const file = files.get(comparablePath(entry.path));
    if (file !== undefined) yield searchDocumentOf(entry, await readFile(file, 'utf8'));
  }
}
