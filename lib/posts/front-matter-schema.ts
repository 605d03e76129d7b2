import { z } from 'zod';
import { textOfDate } from './front-matter-block.ts';
import { parsePostDate } from './post-date.ts';

/** A text, or a number or boolean meant as one; empty means missing. */
const text = z
  .preprocess(
    (value) => (value === null ? undefined : isPlain(value) ? String(value).trim() : value),
    z.string('must be text; put it in quotes').optional(),
  )
  .transform((value) => value || undefined);

/** `true` and `false`, and what YAML 1.1 took for them. */
const flag = z.preprocess((value) => {
  if (value === null || value === '') return undefined;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === 'true' || word === 'yes' || word === 'on') return true;
  if (word === 'false' || word === 'no' || word === 'off') return false;
  return word;
}, z.boolean('must be true or false').optional());

/** An array, a text with commas, a single text or number, or nothing; empty entries are left out. */
const list = z
  .preprocess(
    (value) => {
      if (Array.isArray(value)) return value.filter((entry) => entry !== null);
      if (typeof value === 'string') return value.split(',');
      return isPlain(value) ? [value] : (value ?? []);
    },
    z.array(
      z.preprocess((entry) => (isPlain(entry) ? String(entry) : entry), z.string('must be text')),
      'must be a list such as ["a", "b"]',
    ),
  )
  .transform((entries) => entries.map((entry) => entry.trim()).filter((entry) => entry !== ''));

const wholeNumber = z.preprocess(
  (value) => (value === null || value === '' ? undefined : value),
  z.coerce.number('must be a number').optional(),
);

const schemas = new Map<string, ReturnType<typeof createSchema>>();

/** The keys of front matter that Kiji understands, for dates without a zone in `timeZone`. */
export function frontMatterSchema(timeZone: string): ReturnType<typeof createSchema> {
  // Making a schema takes longer than checking a post by it.
  const schema = schemas.get(timeZone) ?? createSchema(timeZone);
  schemas.set(timeZone, schema);
  return schema;
}

function createSchema(timeZone: string) {
  const date = z.preprocess(textOfDate, text).transform((value, context) => {
    if (value === undefined) return undefined;
    const parsed = parsePostDate(value, timeZone);
    if (!parsed) {
      context.addIssue(`"${value}" is not a date; write one such as 2026-11-23T09:00:00+09:00`);
    }
    return parsed;
  });

  return z.looseObject({
    /** The post's title. Plain text. */
    title: text,
    /** When the post was written; `YYYY-MM-DD-` at the start of the file's name stands in for it. */
    date,
    /** When the text last changed in a way that a reader should know of. */
    lastmod: date,
    /** From when on the post is shown, if not from `date` on. */
    publishdate: date,
    /** From when on the post is no longer shown. */
    expirydate: date,
    /** A draft is shown in `npm run dev` and with `DRAFTS=1` only. */
    draft: flag,
    /** The last part of the post's address; else the name of its file or folder. */
    slug: text,
    /** Former paths of the post, answered with 308. */
    aliases: list,
    /** The id of the post in feeds, where it is to be another than the one that Kiji gives it. */
    guid: text,
    tags: list,
    /** Kept; Kiji has pages for tags only. */
    categories: list,
    /** The series that the post is a part of. */
    series: list,
    /** Who has written the post, by keys of `authors` in the configuration or by name; else the blog's author. */
    authors: z.unknown().optional(),
    /** The same for one author; `authors` wins. */
    author: z.unknown().optional(),
    /** A sentence for lists, feeds and search engines. Markdown. */
    description: text,
    /** Stands in for a missing `description`. Markdown. */
    summary: text,
    /** Images for sites that show the post as a card; the first is taken. A file beside the post, a path or an address. */
    images: list,
    /** The same for one image, as Jekyll and others have it; `images` wins. */
    image: z.unknown().optional(),
    /** The language of the post, a BCP 47 tag; else the site's. */
    lang: text,
    /** Says that the post is in Chinese, Japanese or Korean, or in none of them, where `lang` says nothing. */
    iscjklanguage: flag,
    /** The place of the post in its series; else by date. */
    weight: wholeNumber,
    /** `sanitize` takes out what could run; the configuration says so of whole folders. */
    trust: text,
    /** `false` leaves comments out, where the configuration has some. */
    comments: flag,
    /** `false` leaves the list of contents out. */
    toc: flag,
  });
}

/** Front matter after validation. Keys are in lower case, as Hugo takes them in any. */
export type FrontMatter = z.output<ReturnType<typeof createSchema>>;

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
