import { reservedSlugs } from '../urls.ts';

/** The longest slug in bytes: Next.js adds `.segments` to it, and a file name holds 255. */
const longestSlug = 246;

/** The slug of a post by its front matter or, failing that, the name of its file or folder; in NFC. */
export function slugOf(slug: string | undefined, name: string): string {
  return (slug ?? name).normalize('NFC');
}

/** What is wrong with a slug and what to write instead; nothing for a good one. */
export function slugFault(slug: string): string | undefined {
  const bytes = Buffer.byteLength(slug);
  if (slug.includes('/')) return `The slug "${slug}" has a slash. Write it without`;
  if (slug === '.' || slug === '..') return `The slug "${slug}" is a folder's name. Write another`;
  if (hasControlCharacter(slug)) return 'The slug has a control character. Write it without';
  if (slug.includes('\\')) return `The slug "${slug}" has a backslash. Write it without`;
  if (reservedSlugs.has(slug)) {
    return `The slug "${slug}" is the address of another page. Write another, such as slug = "${slug}-post"`;
  }
  if (bytes > longestSlug) {
    return `The slug is ${bytes} bytes long, and ${longestSlug} fit in an address. Write a shorter one as slug = "…"`;
  }
  return undefined;
}

function hasControlCharacter(text: string): boolean {
  // Halves of surrogate pairs are none, but as little fit for an address.
  return /[\p{Cc}\p{Cs}]/u.test(text);
}
