import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { siteFile } from '#lib/finished-site.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What a finished build says of itself, so that a start knows whether to build again. */
export interface BuildRecord {
  /** Of what it was made of. */
  fingerprint: string;
  /** When the next post falls due or expires, in ISO 8601; `null` when none does. */
  nextChange: string | null;
}

/** Environment variables that a build depends on. */
export const buildVariables = ['POSTS_DIR', 'SITE_URL', 'STATIC_DIR', 'DRAFTS', 'VERCEL_ENV'];

/** Where code and settings lie. `cli` is among them, for it lays out the build too. */
const sources = [
  ...['app', 'components', 'lib', 'adapter', 'browser', 'cli', 'public'],
  ...['blog.config.ts', 'next.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'],
  // Next.js reads variables out of these.
  ...['.env', '.env.local', '.env.production', '.env.production.local'],
];

/** The fingerprint of this blog as it lies on disk now. */
export function currentFingerprint(): string {
  const roots = Object.fromEntries(sources.map((source) => [source, path.resolve(source)]));
  const variables = Object.fromEntries(buildVariables.map((name) => [name, process.env[name]]));
  return fingerprintOf({
    roots: { ...roots, POSTS_DIR: site.postsDir, STATIC_DIR: site.staticDir },
    facts: { ...variables, node: process.versions.node.split('.')[0] },
  });
}

/** What all pages are made of, whichever texts they show. */
export function versionOfPages(): string {
  const roots = Object.fromEntries(sources.map((source) => [source, path.resolve(source)]));
  return fingerprintOf({ roots, facts: { node: process.versions.node } });
}

/** Why there has to be a build before the site is served; nothing when the last one will do. */
export function buildReason(
  record: BuildRecord | undefined,
  fingerprint: string,
  now: Date,
): string | undefined {
  if (record === undefined) return 'There is no finished build yet';
  if (record.fingerprint !== fingerprint) {
    return 'The posts, the settings or the code have changed since the last build';
  }
  if (record.nextChange !== null && new Date(record.nextChange) <= now) {
    return 'A post has fallen due or expired since the last build';
  }
  return undefined;
}

const recordFile = path.join('.next', 'kiji-build.json');

/** The record of the last build, nothing when that one was not finished. */
export async function readBuildRecord(): Promise<BuildRecord | undefined> {
  const parts = [path.join('.next', 'BUILD_ID'), siteFile('.next')];
  if (!parts.every((part) => existsSync(part))) return undefined;
  try {
    return parseBuildRecord(await readFile(recordFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A record, nothing when the text is none. */
export function parseBuildRecord(text: string): BuildRecord | undefined {
  const { fingerprint, nextChange } = JSON.parse(text);
  const known = nextChange === null || !Number.isNaN(Date.parse(nextChange));
  return typeof fingerprint === 'string' && known ? { fingerprint, nextChange } : undefined;
}

export async function writeBuildRecord(record: BuildRecord): Promise<void> {
  await writeFile(recordFile, `${JSON.stringify(record)}\n`);
}

/** From here on, there is no finished build. */
export async function removeBuildRecord(): Promise<void> {
  await rm(recordFile, { force: true });
}
