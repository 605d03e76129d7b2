import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { onOwnLine, textElement, xmlDocument, xmlLength } from '../xml.ts';

/** An address of the site, as the protocol of sitemaps.org has it. */
export interface SitemapEntry {
  url: string;
  /** RFC 3339; only where it is known when the page last changed in earnest. */
  lastModified?: string | undefined;
  /** Whole addresses of the same page by language, itself included. */
  languages?: Readonly<Record<string, string>>;
  /** Whole addresses of its images. */
  images?: readonly string[];
}

/** How many addresses the protocol lets one file hold. */
const mostEntries = 50_000;

/** How many characters a file holds at most: with three bytes each, they stay below its 50 MB. */
const mostCharacters = 16_000_000;

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
};

/**
 * The sitemaps of a site, in the order of its entries: one, or several where one would be too large.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export function sitemapsOf(
  entries: readonly SitemapEntry[],
  limits = { entries: mostEntries, characters: mostCharacters },
): string[] {
  const files: ElementContent[][] = [];
  let file: ElementContent[] | undefined;
  let count = 0;
  let characters = 0;
  for (const entry of entries) {
    const element = elementOf(entry);
    const length = xmlLength(element);
    if (!file || count === limits.entries || characters + length > limits.characters) {
      file = [];
      files.push(file);
      [count, characters] = [0, 0];
    }
    file.push(...onOwnLine(element));
    count += 1;
    characters += length;
  }
  return (files.length > 0 ? files : [[]]).map((elements) =>
    xmlDocument(x('urlset', namespaces, elements)),
  );
}

/** The file that names several sitemaps. */
export function sitemapIndexOf(addresses: readonly string[]): string {
  const sitemaps = addresses.flatMap((loc) => onOwnLine(x('sitemap', [x('loc', loc)])));
  return xmlDocument(x('sitemapindex', { xmlns: namespaces.xmlns }, sitemaps));
}

function elementOf({ url, lastModified, languages = {}, images = [] }: SitemapEntry) {
  return x('url', [
    ...textElement('loc', url),
    ...textElement('lastmod', lastModified),
    ...Object.entries(languages).flatMap(([hreflang, href]) =>
      onOwnLine(x('xhtml:link', { rel: 'alternate', hreflang, href })),
    ),
    ...images.flatMap((image) => onOwnLine(x('image:image', [x('image:loc', image)]))),
  ]);
}
