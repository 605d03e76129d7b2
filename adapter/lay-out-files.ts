import { copyFileSync, mkdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { siteFolder } from '#lib/finished-site.ts';
import { filesOfCards, filesOfEntries, type ServedFile } from '#lib/pages/files.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { linkOrCopy } from './kept-files.ts';
import type { Build } from './page.ts';
import { visibleFiles } from './visible-files.ts';

/**
 * Lays out what is served as it is beside the pages: the Markdown of the posts, the files of posts
 * that are folders, and `STATIC_DIR`. They are copied into the build, which stays what it is when
 * the posts change, and named to a host's adapter as static files.
 */
export async function layOutFiles(build: Build): Promise<void> {
  const folder = siteFolder(build.distDir);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = [
    ...filesOfEntries((await loadCollection()).entries),
    ...filesOfCards(site),
    ...(site.staticDir === undefined ? [] : await filesOfFolder(site.staticDir)),
  ];
  const taken = new Set(build.outputs.staticFiles.map(({ pathname }) => pathname));
  const others = files.filter(({ url }) => !taken.has(url) && taken.add(url));
  layOutAll(others, build, copyFileSync);
}

/**
 * Lays files out where they are served from, and names them to a host's adapter.
 *
 * @param put has a file lie there: by default, for what nobody writes to, in both places at once.
 */
export function layOutAll(
  files: readonly ServedFile[],
  build: Build,
  put: (from: string, to: string) => void = linkOrCopy,
): void {
  const folder = siteFolder(build.distDir);
  const made = new Set<string>();
  for (const { url, file } of files) {
    const filePath = path.join(folder, decodeURIComponent(url));
    if (!filePath.startsWith(folder + path.sep)) throw new Error(`${url} leads out of the site`);
    const inside = path.dirname(filePath);
    if (!made.has(inside)) mkdirSync(inside, { recursive: true });
    made.add(inside);
    put(file, filePath);
    nameToHost(url, filePath, build);
  }
}

/** Names a file that is laid out to a host's adapter, by its path on the site, percent-encoded. */
export function nameToHost(url: string, filePath: string, build: Build): void {
  build.outputs.staticFiles.push({
    // The kind is an enumeration that Next.js does not export; another output of the build has it.
    type: 'STATIC_FILE' as Build['outputs']['staticFiles'][number]['type'],
    id: url,
    filePath,
    pathname: decodeURIComponent(url),
    immutableHash: undefined,
  });
}

async function filesOfFolder(folder: string): Promise<ServedFile[]> {
  return (await visibleFiles(folder)).map((name) => ({
    url: `/${name.split('/').map(encodeURIComponent).join('/')}`,
    file: path.join(folder, name),
  }));
}
