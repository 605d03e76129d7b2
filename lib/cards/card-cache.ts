import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigError } from '../config/schema.ts';

const picture = z.strictObject({
  /** Where it came from. */
  address: z.url({ protocol: /^https?$/ }),
  /** Its name in the folder of cards, where it was copied. */
  file: z
    .string()
    .regex(/^[0-9a-f]{16}\.webp$/)
    .optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
});

const found = z.strictObject({
  /** When the page was read, ISO 8601. */
  fetched: z.iso.datetime(),
  /** Plain text, as all of what follows. */
  title: z.string().optional(),
  description: z.string().optional(),
  site: z.string().optional(),
  icon: picture.optional(),
  image: picture.optional(),
});

const failed = z.strictObject({
  /** Why the page could not be read. */
  failed: z.string(),
  /** How often in turn. */
  times: z.int().positive(),
  /** From when on it is asked for again, ISO 8601. */
  again: z.iso.datetime(),
});

const cache = z.record(z.url({ protocol: /^https?$/ }), z.union([found, failed]));

/** A picture of a card. */
export type CardPicture = z.output<typeof picture>;

/** What a page says of itself. */
export type Card = z.output<typeof found>;

/** What is known of an address: what its page says, or why nothing is. */
export type CardEntry = Card | z.output<typeof failed>;

/** Everything that was fetched, by address. */
export type CardCache = Readonly<Record<string, CardEntry>>;

/** What a card has pictures of. */
export const pictureKinds = ['icon', 'image'] as const;

/** Where the cache is, seen from the folder of posts. Authors commit it. */
export const cacheFile = 'cards.json';

/** The folder of the pictures of cards, seen from the folder of posts. */
export const picturesFolder = 'cards';

/**
 * Reads what was fetched; nothing where nothing was.
 *
 * @param postsDir absolute path.
 * @throws {ConfigError} where the file is broken, with its place.
 */
export function readCardCache(postsDir: string): CardCache {
  const file = path.join(/* turbopackIgnore: true */ postsDir, cacheFile);
  if (!existsSync(file)) return {};
  return parseCardCache(readFileSync(file, 'utf8'), path.relative(process.cwd(), file));
}

/**
 * Parses the file of what was fetched.
 *
 * @param shownPath how errors name it.
 * @throws {ConfigError}
 */
export function parseCardCache(text: string, shownPath: string): CardCache {
  const lineCounter = new LineCounter();
  // JSON, read by a parser that says where it is broken.
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const fail = (offset: number, what: string) => {
    const { line, col } = lineCounter.linePos(offset);
    return new ConfigError(
      `${shownPath}:${line}:${col} ${what}. Mend it, or delete the entry and run npm run cards`,
    );
  };
  const [error] = document.errors;
  if (error) throw fail(error.pos[0], `is no JSON: ${error.message}`);
  const result = cache.safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const node = document.getIn((issue?.path ?? []).slice(0, 1), true) as { range?: number[] } | null;
  throw fail(
    node?.range?.[0] ?? 0,
    `${issue?.path.join(' ') || 'The file'} is no card: ${issue?.message}`,
  );
}

/** Writes what was fetched, whole or not at all; addresses in their order, so that changes are small. */
export async function writeCardCache(postsDir: string, entries: CardCache): Promise<void> {
  const file = path.join(postsDir, cacheFile);
  const sorted = Object.fromEntries(
    Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  await writeFile(`${file}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

/** An address as the cache knows it: without its fragment, which no page is asked for by. */
export function cardKey(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** Whether an entry is of a page that could be read. */
export function isCard(entry: CardEntry | undefined): entry is Card {
  return entry !== undefined && 'fetched' in entry;
}

/** The names of all files of pictures, in the folder of cards. */
export function picturesOf(cache: CardCache): string[] {
  return Object.values(cache)
    .filter(isCard)
    .flatMap((card) => pictureKinds.map((kind) => card[kind]?.file))
    .filter((file) => file !== undefined);
}
