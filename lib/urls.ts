// Every shape of a URL of the site has its one home here. Paths are percent-encoded.

/** Path of a post. */
export function postPath(slug: string): string {
  return `/blog/${encodeURIComponent(slug)}`;
}

/** Whether a path, decoded, is one that a post may have. */
export function isPostPath(path: string): boolean {
  const [, slug] = /^\/blog\/([^/]+)\/?$/.exec(path) ?? [];
  return slug !== undefined && !reservedSlugs.has(slug);
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

/** Pages that are there whatever the posts are. */
export const fixedPaths: readonly string[] = [homePath, archivePath, tagsPath];

/** A path without its percent-encoding, in NFC; what is not encoded rightly stays as it is. */
export function decodedPath(path: string): string {
  return path
    .split('/')
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    })
    .join('/')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
}
