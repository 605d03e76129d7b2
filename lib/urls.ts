// Every shape of a URL of the site has its one home here. Paths are percent-encoded.

/** Path of a post. */
export function postPath(slug: string): string {
  return `/blog/${encodeURIComponent(slug)}`;
}

/** Path of a post's Markdown source. */
export function postSourcePath(slug: string): string {
  return `${postPath(slug)}.md`;
}

/** Path of a file beside a post that is a folder; `file` is relative to it, with `/` between folders. */
export function postFilePath(slug: string, file: string): string {
  return `${postPath(slug)}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Path of a tag's posts; pages count from 1. */
export function tagPath(key: string, page = 1): string {
  const first = `${tagsPath}/${encodeURIComponent(key)}`;
  return page === 1 ? first : `${first}/page/${page}`;
}

/** Path of a series. */
export function seriesPath(key: string): string {
  return `/blog/series/${encodeURIComponent(key)}`;
}

export const homePath = '/';
export const archivePath = '/blog';
export const tagsPath = '/blog/tags';
export const feedPath = '/feed.xml';

/** Slugs that would take the place of another page under `/blog`. */
export const reservedSlugs: ReadonlySet<string> = new Set(['tags', 'series', 'page']);

/** A part of a path without its percent-encoding; one that is not encoded, such as `100%`, as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a part of a path in an address names: decoded, in NFC. */
export function nameInPath(segment: string): string {
  return decodePath(segment).normalize('NFC');
}
