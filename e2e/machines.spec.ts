// What machines read: search engines, microformats' readers, language models, home screens.

import { mf2 } from 'microformats-parser';
import { expect, test } from 'playwright/test';
import { pageKinds } from '../lib/testing/page-kinds.ts';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

interface Graph {
  '@context': string;
  '@graph': Thing[];
}

/** The addresses of the sitemap on the site that is tested. */
async function addressesOf(baseURL: string | undefined): Promise<string[]> {
  const sitemap = await (await fetch(`${baseURL}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => `${baseURL}${new URL(address).pathname}`,
  );
}

function graphsIn(html: string): Graph[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...scripts].map(([, json = '']) => JSON.parse(json) as Graph);
}

test('every page of the sitemap is there, once, and says of itself what it is', async ({
  baseURL,
}) => {
  const addresses = await addressesOf(baseURL);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    const response = await fetch(address);
    expect(response.status, address).toBe(200);
    const html = await response.text();
    const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
    expect(new URL(canonical).pathname, address).toBe(new URL(address).pathname);
    const graphs = graphsIn(html);
    expect(graphs.length, address).toBeLessThan(2);
    for (const thing of graphs.flatMap((graph) => graph['@graph'])) soundThing(thing);
    if (/<article class="h-entry"/.test(html)) soundPost(graphs, html, canonical);
  }
});

/** What search engines ask of the kinds of things that pages name. */
function soundThing(thing: Thing): void {
  expect(['BlogPosting', 'BreadcrumbList', 'WebSite']).toContain(thing['@type']);
  if (thing['@type'] !== 'BreadcrumbList') return;
  const items = thing.itemListElement as { position: number; name: string; item: string }[];
  expect(items.length).toBeGreaterThan(1);
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
  for (const { name, item } of items) {
    expect(name).not.toBe('');
    expect(() => new URL(item)).not.toThrow();
  }
}

/** What they ask of a post, and that it is what the page shows. */
function soundPost(graphs: readonly Graph[], html: string, canonical: string): void {
  const things = graphs.flatMap((graph) => graph['@graph']);
  const posting = things.find((thing) => thing['@type'] === 'BlogPosting');
  expect(graphs[0]?.['@context']).toBe('https://schema.org');
  expect(posting).toMatchObject({
    url: canonical,
    headline: expect.stringMatching(/\S/),
    image: [expect.stringMatching(/^https?:\/\//)],
    datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/),
    dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    author: [{ '@type': 'Person', name: expect.stringMatching(/\S/) }],
    publisher: { name: expect.stringMatching(/\S/) },
  });
  const [entry] = mf2(html, { baseUrl: canonical }).items;
  expect(entry?.type).toEqual(['h-entry']);
  const { name, published, url, author, content } = entry?.properties ?? {};
  expect(name).toEqual([posting?.headline]);
  expect(published).toEqual([posting?.datePublished]);
  expect(url).toEqual([canonical]);
  expect(author).toMatchObject([{ type: ['h-card'] }]);
  expect(content).toHaveLength(1);
}

for (const { kind, path } of pageKinds) {
  if (!['home', 'archive', 'tag', 'series'].includes(kind)) continue;
  test(`${kind}: a feed of entries to those who read microformats`, async ({ baseURL }) => {
    const html = await (await fetch(`${baseURL}${path}`)).text();
    const [feed] = mf2(html, { baseUrl: `${baseURL}` }).items;
    expect(feed?.type).toEqual(['h-feed']);
    expect(feed?.properties.name).toHaveLength(1);
    expect(feed?.children?.length).toBeGreaterThan(1);
    for (const entry of feed?.children ?? []) {
      expect(entry).toMatchObject({
        type: ['h-entry'],
        properties: {
          name: [expect.stringMatching(/\S/)],
          url: [expect.stringMatching(/\/blog\//)],
          published: [expect.stringMatching(/^\d{4}-/)],
        },
      });
    }
  });
}

test('the texts of llms.txt are Markdown', async ({ baseURL }) => {
  const text = await (await fetch(`${baseURL}/llms.txt`)).text();
  expect(text).toMatch(/^# .+\n\n> .+\n\n## /);
  const addresses = [...text.matchAll(/^- \[.*\]\((\S+\.md)\)/gm)].map(([, each = '']) => each);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    const response = await fetch(`${baseURL}${new URL(address).pathname}`);
    expect(response.status, address).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  }
});

test('a post names its Markdown, a page its icons and its manifest', async ({ page, baseURL }) => {
  await page.goto('/blog/hello-kiji');
  const hrefOf = async (selector: string) => {
    const href = await page.locator(selector).getAttribute('href');
    return new URL(href ?? '', baseURL).pathname;
  };
  expect(await hrefOf('link[rel="alternate"][type="text/markdown"]')).toBe('/blog/hello-kiji.md');
  const manifest = await (await fetch(baseURL + (await hrefOf('link[rel="manifest"]')))).json();
  const icons: string[] = [
    '/favicon.ico',
    await hrefOf('link[rel="icon"]'),
    await hrefOf('link[rel="apple-touch-icon"]'),
    ...manifest.icons.map(({ src }: { src: string }) => src),
  ];
  expect(icons).toHaveLength(5);
  for (const icon of icons) {
    const response = await fetch(baseURL + icon);
    expect(response.headers.get('content-type'), icon).toMatch(/^image\//);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  }
});

for (const path of ['/humans.txt', '/.well-known/security.txt']) {
  test(`${path} is not there when it is not configured`, async ({ baseURL }) => {
    expect((await fetch(baseURL + path)).status).toBe(404);
  });
}
