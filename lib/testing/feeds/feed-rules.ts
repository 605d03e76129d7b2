import { readFile } from 'node:fs/promises';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import * as feedsmith from 'feedsmith';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment } from 'parse5';
import { validateXML } from 'xmllint-wasm';
import type { Feed } from '../../feeds/feed.ts';

// What feeds are judged by: schemas with validators, and feed parsers, none of which is ours.

/** A post as any reader gives it back. */
interface ReadEntry {
  id?: string | undefined;
  title?: string | undefined;
  link?: string | undefined;
  published?: string | undefined;
  html?: string | undefined;
}

/** In pages of WebAssembly. */
const megabyte = 16;
const read = (file: string) => readFile(new URL(file, import.meta.url), 'utf8');

/** What is wrong with an Atom feed by RFC 4287: its grammar, and its rules that are no grammar. */
export async function atomFaults(xml: string): Promise<string[]> {
  const faults = await grammarFaults(xml, 'atom.rng');
  if (faults.length > 0) return faults;
  const feed = feedsmith.parseAtomFeed(xml);
  const entries = feed.entries ?? [];
  const links = (feed.links ?? []).map(({ rel }) => rel);
  return [
    ...doubles(entries.map(({ id = '' }) => id)),
    ...entries.flatMap(({ id = '', links, authors = [] }) => [
      ...(/^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? [] : [`${id} is no IRI`]),
      ...(links?.some(({ rel }) => rel === 'alternate') ? [] : [`${id} has no alternate link`]),
      ...(authors.length + (feed.authors ?? []).length > 0 ? [] : [`${id} has no author`]),
    ]),
    ...['self', 'alternate'].filter((rel) => !links.includes(rel)).map((rel) => `no link ${rel}`),
  ];
}

/** What is wrong with a feed by RSS 2.0. */
export async function rssFaults(xml: string): Promise<string[]> {
  const faults = await grammarFaults(xml, 'rss.rng');
  if (faults.length > 0) return faults;
  const { items = [] } = feedsmith.parseRssFeed(xml);
  return [
    ...doubles(items.map(({ guid }) => guid?.value ?? '')),
    ...items
      .filter(({ guid }) => guid?.isPermaLink !== false && !URL.canParse(guid?.value ?? ''))
      .map(({ guid }) => `${guid?.value} is called a permanent link and is no address`),
    ...items
      .filter(({ pubDate = '' }) => !isOfCalendar(pubDate))
      .map(({ pubDate }) => `${pubDate} is no day of the calendar`),
  ];
}

/** What is wrong with a feed by JSON Feed 1.1. */
export async function jsonFeedFaults(json: string): Promise<string[]> {
  const feed: { items: { id: string }[] } = JSON.parse(json);
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(await read('json-feed.schema.json')),
  );
  if (!validate(feed)) {
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }
  return doubles(feed.items.map(({ id }) => id));
}

/** What parsers that are not ours lose or change of a feed. */
export function readingFaults(
  feed: Feed,
  { rss, atom, json }: { rss: string; atom: string; json: string },
): string[] {
  const iris = feed.entries.map((entry) => ({ ...entry, id: entry.iri }));
  return [
    ...differences('RSS', feed.entries, readByFeedParser(rss)),
    ...differences('Atom', iris, readByFeedParser(atom)),
    ...differences(
      'RSS, by feedsmith',
      feed.entries,
      (feedsmith.parseRssFeed(rss).items ?? []).map((item) => ({
        id: item.guid?.value,
        title: item.title,
        link: item.link,
        published: item.pubDate,
        html: item.content?.encoded,
      })),
    ),
    ...differences(
      'Atom, by feedsmith',
      iris,
      (feedsmith.parseAtomFeed(atom).entries ?? []).map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        link: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: entry.published,
        html: entry.content?.value,
      })),
    ),
    ...differences(
      'JSON Feed, by feedsmith',
      feed.entries,
      (feedsmith.parseJsonFeed(json).items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        link: item.url,
        published: item.date_published,
        html: item.content_html,
      })),
    ),
  ];
}

/** What of an article's HTML does not work in a feed reader: what runs, and addresses that are not whole. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']) => {
    if (defaultTreeAdapter.isElementNode(node)) {
      if (/^(?:script|style|iframe|template|link|meta|embed|frame)$/.test(node.tagName)) {
        faults.push(`<${node.tagName}>`);
      }
      for (const { name, value } of node.attrs) {
        if (/^(?:on|data-ui$|style$|srcset$)/.test(name)) faults.push(`${name}="${value}"`);
        const isAddress = /^(?:href|src|poster|cite|action|formaction|data|background)$/.test(name);
        if (isAddress && !isWhole(value)) faults.push(`${name}="${value}"`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return faults;
}

/** An address that no browser reads stays as its author wrote it. */
function isWhole(address: string): boolean {
  if (/^\s*(?:javascript|vbscript):/i.test(address)) return false;
  return URL.canParse(address) || !URL.canParse(address, 'https://a.example/');
}

/** Whether a date as RSS has it is of the day of the week that it says. */
function isOfCalendar(date: string): boolean {
  const wall = date.replace(/[+-]\d{4}$/, 'GMT');
  return new Date(wall).toUTCString() === wall;
}

async function grammarFaults(xml: string, grammar: string): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    schema: [await read(grammar)],
    extension: 'relaxng',
    // A feed of all posts is larger than what it asks for by itself.
    initialMemoryPages: 16 * megabyte,
    maxMemoryPages: 1024 * megabyte,
    modifyArguments: (options) => ['--huge', ...options],
  });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput];
}

function readByFeedParser(xml: string): ReadEntry[] {
  return parseFeed(xml).items.map((item) => ({
    id: item.id ?? undefined,
    title: item.title ?? undefined,
    link: item.url ?? undefined,
    published: item.published?.toISOString(),
    html: item.content ?? undefined,
  }));
}

function differences(
  reader: string,
  entries: readonly Required<ReadEntry>[],
  items: readonly ReadEntry[],
): string[] {
  if (items.length !== entries.length) {
    return [`${reader}: ${items.length} of ${entries.length} posts`];
  }
  return entries.flatMap((entry, index) => {
    const item = items[index] ?? {};
    const sameMoment = Date.parse(item.published ?? '') === Date.parse(entry.published ?? '');
    return [
      ...(sameMoment ? [] : [`published: ${item.published} for ${entry.published}`]),
      ...(['id', 'title', 'link', 'html'] as const)
        // Readers take space from the ends.
        .filter((key) => item[key]?.trim() !== entry[key]?.trim() && (item[key] || entry[key]))
        .map((key) => `${key}: ${item[key]?.slice(0, 200)} for ${entry[key]?.slice(0, 200)}`),
    ].map((fault) => `${reader}, ${entry.link}: ${fault}`);
  });
}

function doubles(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id} is there twice`);
}
