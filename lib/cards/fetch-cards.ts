import { type CardCache, type CardEntry, isCard } from './card-cache.ts';
import { withPictures } from './card-pictures.ts';
import { cardFetcher, type FetcherOptions, isDue } from './fetch-card.ts';

/** What cards are fetched with. */
export interface FetchCardsOptions extends FetcherOptions {
  /** Absolute path of the folder of posts, where pictures go. */
  postsDir: string;
  /** Whether icons and images are copied. */
  pictures: boolean;
  /** Whether all are read again, also those that are known and those that were not to be had. */
  refresh: boolean;
  /** Told of each address when it is done. */
  done(address: string, entry: CardEntry, count: { done: number; all: number }): Promise<void>;
  /** Whether no more is to be begun. */
  isStopped(): boolean;
}

/** How many hosts are asked at a time, each for one page after the other. */
const hostsAtOnce = 4;

/**
 * Reads the cards of those addresses that are not known yet, or fall due again.
 *
 * @param addresses keys of the cache.
 * @returns the cache with what was read.
 */
export async function fetchCards(
  addresses: readonly string[],
  cache: CardCache,
  options: FetchCardsOptions,
): Promise<CardCache> {
  const entries: Record<string, CardEntry> = { ...cache };
  const lacksPictures = (entry: CardEntry | undefined) =>
    options.pictures &&
    isCard(entry) &&
    [entry.icon, entry.image].some((picture) => picture && picture.file === undefined);
  const wanted = addresses.filter(
    (address) =>
      options.refresh || isDue(entries[address], options.now()) || lacksPictures(entries[address]),
  );
  const hosts = new Map<string, string[]>();
  for (const address of wanted) {
    const { host } = new URL(address);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const fetcher = cardFetcher(options);
  const waiting = [...hosts.values()];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const address of next) {
        if (options.isStopped()) return;
        const former = entries[address];
        const isKnown = isCard(former) && !options.refresh;
        const read = isKnown ? former : await fetcher.fetch(address, former);
        const entry =
          options.pictures && isCard(read)
            ? await withPictures(read, options.postsDir, options)
            : read;
        entries[address] = entry;
        done += 1;
        await options.done(address, entry, { done, all: wanted.length });
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return entries;
}
