import { type Trust, type TrustByFolder, trustOf } from '../config/trust.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { Hidden, PostFile, Writing } from './post.ts';
import type { Place, Problem } from './problem.ts';
import type { FileParts } from './read-front-matter.ts';

/** What posts and plain pages are read with. */
export interface CommonOptions {
  /** IANA name, for dates without a zone. */
  timeZone: string;
  /** For texts that name none. */
  language: string;
  /** How texts are taken by their folders; all as their authors', where there is nothing. */
  trust?: TrustByFolder;
  now: Date;
}

/** What a post and a plain page have of their files in the same way. */
export type CommonParts = Omit<Writing, 'path' | 'title' | 'hidden'>;

/**
 * What is the same for a post and a plain page.
 *
 * @param placeOf where a key of the front matter stands in the file.
 */
export function readCommonParts(
  file: PostFile,
  { frontMatter, body, bodyLine }: FileParts,
  options: CommonOptions,
  placeOf: (key: string) => Place,
): { common: CommonParts; warnings: Problem[] } {
  const trust = trustOf(file.path, options.trust ?? {}, frontMatter.trust);
  const fault = faultOfTrust(frontMatter.trust, trust);
  const common = {
    lastmod: frontMatter.lastmod,
    language: frontMatter.lang ?? options.language,
    description: frontMatter.description ?? frontMatter.summary,
    aliases: frontMatter.aliases,
    contents: frontMatter.toc ?? true,
    trust,
    frontMatter,
    body,
    bodyLine,
    file,
  };
  if (fault === undefined) return { common, warnings: [] };
  const place = { file: file.shownPath, ...placeOf('trust') };
  const warning = { severity: 'warning' as const, rule: 'front-matter-trust', ...place };
  return { common, warnings: [{ ...warning, message: fault }] };
}

/** Why a text is not taken as it asks to be. */
function faultOfTrust(wish: string | undefined, trust: Trust): string | undefined {
  if (wish === undefined || wish === trust) return undefined;
  return wish === 'author'
    ? 'The post asks to be trusted, which only blog.config.ts can say: what could run is taken out of it'
    : `trust is "${wish}", which is taken for "sanitize". Write that, or leave it out`;
}

/**
 * Why a text is not shown at a moment.
 *
 * @param date its own, and `now`, in milliseconds; a text without a date is due at once.
 */
export function hiddenBy(
  frontMatter: FrontMatter,
  date: number | undefined,
  now: number,
): Hidden | undefined {
  if (frontMatter.draft) return 'draft';
  if ((frontMatter.publishdate?.time ?? date ?? now) > now) return 'future';
  if (frontMatter.expirydate && frontMatter.expirydate.time <= now) return 'expired';
  return undefined;
}
