import { xmlText } from './xml.ts';

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
  const files: string[][] = [[]];
  let characters = 0;
  for (const entry of entries) {
    const element = elementOf(entry);
    let file = files.at(-1) ?? [];
    const isFull = file.length >= limits.entries || characters + element.length > limits.characters;
    if (isFull && file.length > 0) {
      file = [];
      files.push(file);
      characters = 0;
    }
    file.push(element);
    characters += element.length;
  }
  return files.map(
    (elements) =>
      `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${elements.join('')}</urlset>\n`,
  );
}

/** The file that names several sitemaps. */
export function sitemapIndexOf(addresses: readonly string[]): string {
  const elements = addresses.map(
    (address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>\n`,
  );
  return `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${elements.join('')}</sitemapindex>\n`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function elementOf({ url, lastModified, languages = {}, images = [] }: SitemapEntry): string {
  return [
    `<url><loc>${xmlText(url)}</loc>`,
    ...(lastModified === undefined ? [] : [`<lastmod>${xmlText(lastModified)}</lastmod>`]),
    ...Object.entries(languages).map(
      ([language, address]) =>
        `<xhtml:link rel="alternate" hreflang="${xmlText(language)}" href="${xmlText(address)}"/>`,
    ),
    ...images.map((image) => `<image:image><image:loc>${xmlText(image)}</image:loc></image:image>`),
    '</url>\n',
  ].join('');
}
