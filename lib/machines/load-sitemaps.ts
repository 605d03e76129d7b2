import { loadSoundCollection } from '../posts/source.ts';
import { siteEntries } from './site-entries.ts';
import { sitemapsOf } from './sitemap.ts';

let loading: Promise<string[]> | undefined;

/** The sitemaps of the site, made once a process in a build. */
export async function loadSitemaps(): Promise<string[]> {
  const isBuilt = process.env.NODE_ENV === 'production';
  if (!isBuilt) return makeSitemaps();
  loading ??= makeSitemaps();
  return loading;
}

async function makeSitemaps(): Promise<string[]> {
  return sitemapsOf(await siteEntries(await loadSoundCollection()));
}
