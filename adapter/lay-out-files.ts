import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { siteFolder } from '#lib/finished-site.ts';
import { filesOfCards, filesOfEntries, type ServedFile } from '#lib/pages/files.ts';
import { loadCollection } from '#lib/posts/source.ts';
import type { Build } from './page.ts';
import { visibleFiles } from './visible-files.ts';

/** How many files are copied at a time. */
const atOnce = 32;

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
  await layOutAll(
    files.filter(({ url }) => !taken.has(url) && taken.add(url)),
    build,
  );
}

/** Copies files to where they are served from, and names them to a host's adapter. */
export async function layOutAll(files: readonly ServedFile[], build: Build): Promise<void> {
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce);
    await Promise.all(some.map((file) => layOut(file, siteFolder(build.distDir), build)));
  }
}

/** Copies a file to where it is served from, and names it to a host's adapter. */
export async function layOut(
  { url, file }: ServedFile,
  folder: string,
  build: Build,
): Promise<void> {
  const filePath = path.join(folder, decodeURIComponent(url));
  if (!filePath.startsWith(folder + path.sep)) throw new Error(`${url} leads out of the site`);
  await mkdir(path.dirname(filePath), { recursive: true });
  await copyFile(file, filePath);
  nameToHost(url, filePath, build);
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
