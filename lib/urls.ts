import { languages } from './config/languages.ts';

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

/** Path of the Markdown source of the page at a path. */
export function sourcePath(page: string): string {
  return `${page}.md`;
}

/** Path of a file beside a page that is a folder; `file` is relative to it, with `/` between folders. */
export function besidePath(page: string, file: string): string {
  return `${page}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Path of a tag's posts; pages count from 1. */
export function tagPath(key: string, page = 1): string {
  const first = `${tagsPath}/${encodeURIComponent(key)}`;
  return page === 1 ? first : `${first}/page/${page}`;
}

/** Path of an author's posts; pages count from 1. */
export function authorPath(id: string, page = 1): string {
  const first = `/authors/${encodeURIComponent(id)}`;
  return page === 1 ? first : `${first}/page/${page}`;
}

/** Path of a series. */
export function seriesPath(key: string): string {
  return `/blog/series/${encodeURIComponent(key)}`;
}

export const homePath = '/';
export const archivePath = '/blog';
export const tagsPath = '/blog/tags';

/** RSS of the newest posts. */
export const feedPath = '/feed.xml';
export const atomPath = '/atom.xml';
export const jsonFeedPath = '/feed.json';

/** The style sheet that browsers show feeds with. */
export const feedStylePath = '/feed.css';

/** Path of a tag's RSS. */
export function tagFeedPath(key: string): string {
  return `${tagPath(key)}/feed.xml`;
}

export const searchPath = '/search';

/** Path of a year in the archive. */
export function archiveYearPath(year: string): string {
  return `${archivePath}#year-${year}`;
}

/** Path of a post in another language than the site's. */
export function translationPath(language: string, slug: string): string {
  return `/${language}${postPath(slug)}`;
}

/** Path of a page that is no post. */
export function plainPagePath(slug: string): string {
  return `/${encodeURIComponent(slug)}`;
}

/** Names at the top of the site that are taken, or will be. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...['blog', 'authors', 'search', 'scripts', 'og', 'icons', 'sitemaps', '404', '500'],
  ...languages,
  ...['feed.xml', 'atom.xml', 'feed.json', 'feed.css', 'index.xml'],
  ...['sitemap.xml', 'robots.txt', 'llms.txt', 'humans.txt', '.well-known'],
  ...['manifest.webmanifest', 'og.png', 'icon.svg', 'apple-icon', 'favicon.ico'],
]);

/** Slugs that would take the place of another page under `/blog`. */
export const reservedSlugs: ReadonlySet<string> = new Set(['tags', 'series', 'page']);

/** Pages that are there whatever the posts are. */
export const fixedPaths: readonly string[] = [homePath, archivePath, tagsPath, searchPath];

/** A path without its percent-encoding; what is not encoded rightly stays as it is. */
export function plainPath(path: string): string {
  return path.split('/').map(decoded).join('/');
}

/** The same in NFC, so that paths can be compared. */
export function comparablePath(path: string): string {
  return plainPath(path).normalize('NFC');
}

/** A path with its percent-encoding, whether it had one or not. */
export function encodedPath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(decoded(segment)))
    .join('/');
}

function decoded(segment: string): string {
  // Half a character, which no address holds.
  const whole = segment.replace(/\p{Cs}/gu, '\uFFFD');
  try {
    return decodeURIComponent(whole);
  } catch {
    return whole;
  }
}

/** Path of the picture that other sites show of this one. */
export const siteImagePath = '/og.png';

/** Path of the picture that other sites show of the post or plain page at a path, percent-encoded. */
export function socialImagePath(page: string): string {
  const [, language, slug] = /^(\/[^/]+)?\/blog\/([^/]+)$/.exec(page) ?? [];
  // A post's is in the folder itself, where no slug can name a folder.
  return slug === undefined ? `/og/pages${page}.png` : `/og${language ?? ''}/${slug}.png`;
}

/** A copy of an image: the image's own path, and what the copy is known by. */
export interface ImageCopy {
  url: string;
  key: string;
  width: number;
}

export const faviconPath = '/favicon.ico';

/** File of an icon whose sides have so many pixels. */
export function iconFile(size: number): string {
  return `icon-${size}.png`;
}

/** Path of such an icon. */
export function iconPath(size: number): string {
  return `/icons/${iconFile(size)}`;
}

export const securityPath = '/.well-known/security.txt';
export const humansPath = '/humans.txt';
export const sitemapPath = '/sitemap.xml';

/** File of one of several sitemaps, counted from 1. */
export function sitemapFile(number: number): string {
  return `${number}.xml`;
}

/** Path of one of several sitemaps. */
export function sitemapPartPath(number: number): string {
  return `/sitemaps/${sitemapFile(number)}`;
}

/** Path of a script for browsers. */
export function browserScriptPath(file: string): string {
  return `/scripts/${file}`;
}

/** Where the pictures of cards are. What is there never changes, since its content is in its path. */
export const cardPicturesPath = '/_cards/';

/** Path of a picture of a card. */
export function cardPicturePath(file: string): string {
  return cardPicturesPath + file;
}

/** Where the index of the search is. What is in a folder there never changes, nor does its name come again. */
export const searchIndexPath = '/_search/';

/** Where copies of images are. What is there never changes, since its content is in its path. */
export const imageCopiesPath = '/_images/';

/** Path of a copy of an image whose own path, percent-encoded, is `url`. */
export function imageCopyPath(url: string, key: string, width: number): string {
  return `${imageCopiesPath}${key}-${width}${url}.webp`;
}

/** The paths of copies that a page names, and what they are copies of. */
export function imageCopiesIn(html: string): Map<string, ImageCopy> {
  const paths = html.matchAll(/\/_images\/([0-9a-f]{16})-(\d+)(\/[^\s"<>,]+)\.webp(?=[\s"])/g);
  return new Map(
    [...paths].map(([path, key = '', width, url = '']) => [
      path,
      { url, key, width: Number(width) },
    ]),
  );
}
