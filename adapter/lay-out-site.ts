import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
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
import { compressedFiles, isCompressible } from './compressed-files.ts';
import { type KeptFiles, linkOrCopy } from './kept-files.ts';
import { needsNext } from './needs-next.ts';
import { nginxConfiguration } from './nginx.ts';
import type { Build, BuildStep, FinishedPage } from './page.ts';
import { type PlacedFile, placedFiles } from './placed-files.ts';
import { redirectsOf } from './site-redirects.ts';

/** From what size on, in bytes, a file is not read as a whole. */
const large = 2 ** 22;

/**
 * Lays out the finished site as a folder of plain files with compressed ones beside them, which any
 * server can serve: a page as `blog/hello.html`, all else under its own name. What a server has to
 * know beyond that lies beside the folder.
 *
 * The files of posts, images and the search lie there already. What Next.js has written is linked,
 * so that it takes no space twice.
 */
export function layOutSite(kept: KeptFiles): BuildStep {
  return async (build, pages) => {
    const folder = siteFolder(build.distDir);
    const placed = await placedFiles(build, pages);
    for (const inside of new Set(placed.map(({ place }) => path.dirname(place)))) {
      mkdirSync(path.join(folder, inside), { recursive: true });
    }
    const places = new Set(placed.map(({ place }) => place));
    const files = new Map<string, FinishedFile>();
    const compressed: TaggedFile[] = [];
    for (const next of placed) {
      await put(next, folder);
      const tagged = await taggedFile(next, folder, kept, places);
      if (tagged.isCompressed) compressed.push(tagged);
      if (next.isForNext) continue;
      const address = addressOf(next.pathname);
      files.set(address, {
        ...(addressOf(next.place) !== address && { file: next.place.normalize('NFC') }),
        tag: tagged.tag,
        ...(Object.keys(next.headers).length > 0 && { headers: next.headers }),
        ...(tagged.isCompressed && { isCompressed: true }),
      });
    }
    await kept.settled();
    for (const { file, tag, isShared } of compressed) {
      for (const { name, ending } of compressedFiles(tag, isShared)) kept.link(name, file + ending);
    }
    const finished = await finishedSite(build, pages, files);
    await writeFile(
      path.join(build.distDir, 'nginx.conf'),
      nginxConfiguration(finished, responseHeaders(site)),
    );
    await writeFile(siteFile(build.distDir), JSON.stringify(finished));
  };
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
  else linkOrCopy(from, file);
}

/** A file in the folder of the site. */
interface TaggedFile {
  /** Absolute path. */
  file: string;
  /** A hash of its content, or of its path where that never has another. */
  tag: string;
  isShared: boolean;
  /** Whether it is compressed, or about to be. */
  isCompressed: boolean;
}

async function taggedFile(
  { pathname, place, headers, tag: known }: PlacedFile,
  folder: string,
  kept: KeptFiles,
  places: ReadonlySet<string>,
): Promise<TaggedFile> {
  const file = path.join(folder, place);
  const { size } = statSync(file);
  // What an author has put there compressed stays what it is, and may be something else.
  const isTaken = places.has(`${place}.br`) || places.has(`${place}.gz`);
  const isShared = isLasting(pathname) || /immutable/.test(headers['cache-control'] ?? '');
  if (isTaken || !isCompressible(place, size)) {
    // What never changes is known by its path, and need not be read.
    const tag = isLasting(pathname) ? tagOf(pathname) : (known ?? (await tagOfFile(file, size)));
    return { file, tag, isShared, isCompressed: false };
  }
  const isKept =
    known !== undefined && compressedFiles(known, isShared).every(({ name }) => kept.has(name));
  if (isKept) return { file, tag: known, isShared, isCompressed: true };
  const content = readFileSync(file);
  const tag = known ?? tagOf(content);
  await kept.put(content, compressedFiles(tag, isShared));
  return { file, tag, isShared, isCompressed: true };
}

function tagOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** The same for a file that may be larger than memory. */
async function tagOfFile(file: string, size: number): Promise<string> {
  if (size < large) return tagOf(readFileSync(file));
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64url').slice(0, 22);
}
