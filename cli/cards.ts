import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type CardCache,
  type CardEntry,
  cardKey,
  isCard,
  readCardCache,
  writeCardCache,
} from '#lib/cards/card-cache.ts';
import { removeOtherPictures } from '#lib/cards/card-pictures.ts';
import { fetchCards } from '#lib/cards/fetch-cards.ts';
import { type Guard, publicOnly } from '#lib/cards/fetch-public.ts';
import { type Site, site } from '#lib/config/site.ts';
import { renderArticle } from '#lib/markdown/article.ts';
import { articleOptions } from '#lib/pages/articles.ts';
import { readCollection } from '#lib/posts/source.ts';

const usage = 'Usage: npm run cards [-- --refresh] [-- --remove-unused]';

const options = {
  refresh: { type: 'boolean', default: false },
  'remove-unused': { type: 'boolean', default: false },
} as const;

/** How long one page may take, in milliseconds. */
const timeout = 20_000;

/**
 * `npm run cards`: reads the title and description of each address that stands alone in a post, and
 * keeps them beside the posts, for their author to commit. What is known is not asked for again, but
 * with `--refresh`; `--remove-unused` takes out what no post names any more. Exit code 0, also where
 * pages could not be read; 2 for bad usage, 130 when it was stopped, with all kept that was read.
 */
export async function run(arguments_: string[]): Promise<number> {
  let asked: { refresh: boolean; 'remove-unused': boolean };
  try {
    asked = parseArgs({ args: arguments_, options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  if (site.cards === false) {
    console.error('cards is false in blog.config.ts: addresses stay links');
    return 0;
  }
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    console.error('Stopping after the pages that are being read');
  });
  await updateCards(site, {
    refresh: asked.refresh,
    removeUnused: asked['remove-unused'],
    guard: publicOnly,
    isStopped: () => isStopped,
    print: console.log,
  });
  return isStopped ? 130 : 0;
}

/** How cards are brought up to date. */
export interface UpdateOptions {
  refresh: boolean;
  removeUnused: boolean;
  guard: Guard;
  isStopped(): boolean;
  print(line: string): void;
}

/** Fetches what the posts of a site name, and writes it beside them as it comes. */
export async function updateCards(blog: Site, options: UpdateOptions): Promise<void> {
  const { postsDir } = blog;
  const addresses = await addressesOf(blog);
  const cache = readCardCache(postsDir);
  const known = options.removeUnused ? pick(cache, addresses) : cache;
  const entries: Record<string, CardEntry> = { ...known };
  let saved = performance.now();
  const done = await fetchCards(addresses, known, {
    postsDir,
    pictures: blog.cards !== false && blog.cards.pictures,
    refresh: options.refresh,
    guard: options.guard,
    timeout,
    userAgent: `Kiji/${version()} (+${blog.origin}; link cards)`,
    now: () => new Date(),
    isStopped: options.isStopped,
    async done(address, entry, { done, all }) {
      entries[address] = entry;
      options.print(
        `${done}/${all} ${address} ${isCard(entry) ? said(entry) : `– ${entry.failed}`}`,
      );
      if (performance.now() - saved < 1_000) return;
      saved = performance.now();
      await writeCardCache(postsDir, entries);
    },
  });
  if (Object.keys(done).length > 0 || Object.keys(cache).length > 0) {
    await writeCardCache(postsDir, done);
  }
  if (options.removeUnused) await removeOtherPictures(postsDir, done);
  const read = addresses.filter((address) => isCard(done[address])).length;
  options.print(`${read} of ${addresses.length} addresses have a card`);
}

/** The addresses that cards are made of, as the cache knows them, in their order. */
async function addressesOf(blog: Site): Promise<string[]> {
  const addresses = new Set<string>();
  const { posts } = await readCollection({ ...blog, drafts: true }, new Date());
  for (const post of posts) {
    const settings = articleOptions(post, blog);
    const findCard = (address: string) => {
      // Posts of this site say for themselves what they are.
      const card = settings.findCard?.(address);
      const key = cardKey(address);
      if (key !== undefined && settings.links.resolve(address) === undefined) addresses.add(key);
      return card;
    };
    await renderArticle(post.body, post.bodyLine, { ...settings, findCard });
  }
  return [...addresses].sort();
}

function pick(cache: CardCache, addresses: readonly string[]): CardCache {
  const named = new Set(addresses);
  return Object.fromEntries(Object.entries(cache).filter(([address]) => named.has(address)));
}

function said({ title }: { title?: string | undefined }): string {
  return title ?? '– no title';
}

function version(): string {
  return JSON.parse(readFileSync('package.json', 'utf8')).version;
}
