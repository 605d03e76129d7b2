import { request } from 'node:http';
import type { Browser } from 'playwright';
import { thirdPartyAnswer, type Wanted } from '#lib/testing/third-parties.ts';
import { type Asked, isOwn, kindOf, kinds, type PageWeight } from './page-weight.ts';

/** A phone of the middle class, as it is held. */
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** How long a page may go on asking after it was loaded, in milliseconds. */
const settling = 2_000;

/** What a third party is asked for, where the answer depends on it. */
const wanted: readonly string[] = ['script', 'stylesheet', 'image', 'document'] satisfies Wanted[];

/** What a phone asks the page's own site for when it opens it, without scrolling. */
export async function askedBy(browser: Browser, url: string): Promise<Asked[]> {
  const { origin } = new URL(url);
  const context = await browser.newContext(phone);
  const asked: Asked[] = [];
  try {
    // Nothing leaves the machine.
    await context.route(
      (address) => address.origin !== origin,
      (route) => {
        const type = route.request().resourceType();
        const known = (wanted.includes(type) ? type : 'other') as Wanted;
        return route.fulfill(thirdPartyAnswer(route.request().url(), known));
      },
    );
    const page = await context.newPage();
    const waiting: Promise<void>[] = [];
    page.on('request', (each) => {
      const keep = async () => {
        const entry = {
          ...{ url: each.url(), resourceType: each.resourceType(), method: each.method() },
          headers: await each.allHeaders().catch(() => each.headers()),
        };
        if (isOwn(entry, origin)) asked.push(entry);
      };
      waiting.push(keep());
    });
    const response = await page.goto(url, { waitUntil: 'load' });
    if (!response?.ok()) throw new Error(`There is no ${url}`);
    await page.waitForTimeout(settling);
    await Promise.all(waiting);
    const icons = await page.$$eval('link[rel~="icon"]', (links) =>
      links.map((link) => (link as HTMLLinkElement).href),
    );
    return asked.filter(({ url: address }) => !icons.includes(address));
  } finally {
    await context.close();
  }
}

/** Asks for the same again with an encoding, and counts what comes over the wire. */
export async function weigh(asked: readonly Asked[], encoding: string): Promise<PageWeight> {
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<
    (typeof kinds)[number],
    number
  >;
  for (const each of asked) bytes[kindOf(each.resourceType)] += await bodyLength(each, encoding);
  return { requests: asked.length, bytes };
}

/** Length of the body of an answer as it is sent. */
function bodyLength({ url, headers }: Asked, encoding: string): Promise<number> {
  const own = Object.entries(headers).filter(
    ([name]) => !/^(?::|host$|connection$|accept-encoding$|if-)/i.test(name),
  );
  return new Promise((resolve, reject) => {
    const options = {
      headers: { ...Object.fromEntries(own), 'accept-encoding': encoding },
      // One connection each, so that none is kept open.
      agent: false as const,
    };
    request(url, options, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      response.on('end', () => resolve(length));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
