import robotsParser, { type Robot } from 'robots-parser';
import type { Card, CardEntry } from './card-cache.ts';
import { FetchFault, type FetchOptions, fetchPublic, type Guard } from './fetch-public.ts';
import { decodePage, pageMetadata } from './page-metadata.ts';

/** Days until an address that could not be read is asked for again, by how often it could not. */
const retryDays = [1, 7, 30] as const;

/** Days until one is that will not do better soon: it is gone, or wants no programs. */
const lastingDays = 30;

const day = 86_400_000;

/** What pages are read with. */
export interface CardFetcher {
  /** Reads the card of an address; `former` is what was known of it. */
  fetch(address: string, former: CardEntry | undefined): Promise<CardEntry>;
}

/** What a fetcher is made with. */
export interface FetcherOptions {
  /** Says who asks, and where to read about it. */
  userAgent: string;
  guard: Guard;
  /** For one page, its redirects and all, in milliseconds. */
  timeout: number;
  now: () => Date;
}

/**
 * Reads cards of pages, and the rules that hosts have for programs (RFC 9309) once each.
 */
export function cardFetcher({ userAgent, guard, timeout, now }: FetcherOptions): CardFetcher {
  const rules = new Map<string, Promise<Robot | FetchFault>>();
  const common = { userAgent, guard, timeout };

  async function rulesOf({ origin }: URL): Promise<Robot | FetchFault> {
    const address = new URL('/robots.txt', origin);
    const options: FetchOptions = {
      ...common,
      accept: /^text\/plain$|^$/,
      mostBytes: 500_000,
      isCut: true,
    };
    try {
      const { body } = await fetchPublic(address, options);
      return robotsParser(address.href, body.toString('utf8'));
    } catch (error) {
      // No rules are no objection; a host that is in trouble is left alone.
      const fault = faultOf(error);
      return fault.isLasting ? robotsParser(address.href, '') : fault;
    }
  }

  async function objection(url: URL): Promise<FetchFault | undefined> {
    const known = rules.get(url.origin) ?? rulesOf(url);
    rules.set(url.origin, known);
    const robot = await known;
    if (robot instanceof FetchFault) return robot;
    return robot.isDisallowed(url.href, userAgent)
      ? new FetchFault(`${url.host} wants no programs there (robots.txt)`, { isLasting: true })
      : undefined;
  }

  return {
    async fetch(address, former) {
      try {
        const { url, body, charset } = await fetchPublic(new URL(address), {
          ...common,
          accept: /^(?:text\/html|application\/xhtml\+xml)$/,
          mostBytes: 1_000_000,
          isCut: true,
          objection,
        });
        return cardOf(decodePage(body, charset), url.href, now());
      } catch (error) {
        return failure(faultOf(error), former, now());
      }
    },
  };
}

function cardOf(html: string, address: string, now: Date): Card {
  const { icon, image, ...texts } = pageMetadata(html, address);
  return {
    fetched: now.toISOString(),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(icon && { icon: { address: icon } }),
    ...(image && { image: { address: image } }),
  };
}

/** A page that was read before stays what it was. */
function failure(
  { message, isLasting }: FetchFault,
  former: CardEntry | undefined,
  now: Date,
): CardEntry {
  if (former && 'fetched' in former) return former;
  const times = (former?.times ?? 0) + 1;
  const days = isLasting ? lastingDays : (retryDays[times - 1] ?? lastingDays);
  return { failed: message, times, again: new Date(now.getTime() + days * day).toISOString() };
}

/** Whether an address has to be asked for. */
export function isDue(entry: CardEntry | undefined, now: Date): boolean {
  return entry === undefined || ('failed' in entry && new Date(entry.again) <= now);
}

function faultOf(error: unknown): FetchFault {
  if (error instanceof FetchFault) return error;
  throw error;
}
