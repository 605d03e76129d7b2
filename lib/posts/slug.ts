import { reservedSlugs } from '../urls.ts';

/** The longest part of a path in bytes: Next.js adds `.segments` to it, and a file name holds 255. */
const longestSegment = 246;

/** The slug of a post by its front matter or, failing that, the name of its file or folder; in NFC. */
export function slugOf(slug: string | undefined, name: string): string {
  return (slug ?? name).normalize('NFC');
}

/** What is wrong with a slug and what to write instead; nothing for a good one. */
export function slugFault(slug: string): string | undefined {
  if (reservedSlugs.has(slug)) {
    return `The slug "${slug}" is the address of another page. Write another, such as slug = "${slug}-post"`;
  }
  return segmentFault('slug', slug);
}

/**
 * What keeps a text from being a part of an address, and what to write instead; nothing for a good
 * one.
 *
 * @param noun what the author calls it: `slug`, `tag`, `series`.
 */
export function segmentFault(noun: string, text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  if (text.includes('/')) return `The ${noun} "${text}" has a slash. Write it without`;
  if (text === '.' || text === '..')
    return `The ${noun} "${text}" is a folder's name. Write another`;
  if (hasControlCharacter(text)) return `The ${noun} has a control character. Write it without`;
  if (text.includes('\\')) return `The ${noun} "${text}" has a backslash. Write it without`;
  if (text.endsWith('.rsc'))
    return `The ${noun} "${text}" ends with .rsc, which Next.js keeps for itself. Write it without`;
  if (bytes > longestSegment) {
    return `The ${noun} is ${bytes} bytes long, and ${longestSegment} fit in an address. Write a shorter one`;
  }
  return undefined;
}

function hasControlCharacter(text: string): boolean {
  // Halves of surrogate pairs are none, but as little fit for an address.
  return /[\p{Cc}\p{Cs}]/u.test(text);
}
