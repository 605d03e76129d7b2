import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { site } from '#lib/config/site.ts';
import {
  addressOf,
  type FinishedFile,
  type FinishedSite,
  siteFile,
  siteFolder,
} from '#lib/finished-site.ts';
import { isLasting, responseHeaders } from '#lib/response-headers.ts';
import { isCompressible, layOutCompressed } from './compressed-files.ts';
import { keptFolder, removeOthers } from './kept-folder.ts';
import { needsNext } from './needs-next.ts';
import { nginxConfiguration } from './nginx.ts';
import type { Build, FinishedPage } from './page.ts';
import { type PlacedFile, placedFiles } from './placed-files.ts';
import { redirectsOf } from './site-redirects.ts';

/** How many files are worked on at a time. */
const atOnce = 16;

/**
 * Lays out the finished site as a folder of plain files with compressed ones beside them, which any
 * server can serve: a page as `blog/hello.html`, all else under its own name. What a server has to
 * know beyond that lies beside the folder.
 *
 * The files of posts, images and the search lie there already. What Next.js has written is linked,
 * so that it takes no space twice.
 */
export async function layOutSite(build: Build, pages: readonly FinishedPage[]): Promise<void> {
  // It takes the outputs of the build, and compresses them by itself.
  if (process.env.VERCEL) return;
  const folder = siteFolder(build.distDir);
  const cache = keptFolder(build, 'compressed');
  const placed = await placedFiles(build, pages);
  await mkdir(cache, { recursive: true });
  for (const inside of new Set(placed.map(({ place }) => path.dirname(place)))) {
    await mkdir(path.join(folder, inside), { recursive: true });
  }
  const places = new Set(placed.map(({ place }) => place));
  const kept = new Set<string>();
  const files = new Map<string, FinishedFile>();
  const waiting = [...placed];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const address = addressOf(next.pathname);
      await put(next, folder);
      const { tag, compressed } = await compress(next, folder, cache, places);
      for (const name of compressed) kept.add(name);
      if (next.isForNext) continue;
      files.set(address, {
        ...(addressOf(next.place) !== address && { file: next.place.normalize('NFC') }),
        tag,
        ...(Object.keys(next.headers).length > 0 && { headers: next.headers }),
        ...(compressed.length > 0 && { isCompressed: true }),
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await removeOthers(cache, kept);
  const finished = await finishedSite(build, pages, files);
  await writeFile(
    path.join(build.distDir, 'nginx.conf'),
    nginxConfiguration(finished, responseHeaders(site)),
  );
  await writeFile(siteFile(build.distDir), JSON.stringify(finished));
}

async function finishedSite(
  build: Build,
  pages: readonly FinishedPage[],
  files: ReadonlyMap<string, FinishedFile>,
): Promise<FinishedSite> {
  const redirects = redirectsOf(build);
  return {
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    redirects: redirects ?? [],
    needsNext: redirects === undefined || (await needsNext(build, pages)),
  };
}

/** Puts a file where it is served from, unless it lies there. */
async function put({ from, place, isOwn }: PlacedFile, folder: string): Promise<void> {
  const file = path.join(folder, place);
  if (file === from) return;
  if (isOwn) await copyFile(from, file);
  else await link(from, file).catch(() => copyFile(from, file));
}

/** A tag of its content, and the names of the compressed files in the cache. */
async function compress(
  { pathname, place, headers }: PlacedFile,
  folder: string,
  cache: string,
  places: ReadonlySet<string>,
): Promise<{ tag: string; compressed: readonly string[] }> {
  const file = path.join(folder, place);
  const { size } = await stat(file);
  // What an author has put there compressed stays what it is, and may be something else.
  const isTaken = places.has(`${place}.br`) || places.has(`${place}.gz`);
  if (isTaken || !isCompressible(place, size)) {
    // What never changes is known by its path, and need not be read.
    return { tag: isLasting(pathname) ? tagOf(pathname) : await tagOfFile(file), compressed: [] };
  }
  const content = await readFile(file);
  const tag = tagOf(content);
  const isShared = isLasting(pathname) || /immutable/.test(headers['cache-control'] ?? '');
  return { tag, compressed: await layOutCompressed({ file, content, tag, isShared }, cache) };
}

function tagOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** The same for a file that may be larger than memory. */
async function tagOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64url').slice(0, 22);
}
