// In:  a page as Next.js prerenders it: <head> full of its chunks, the article, and after it the
//      bootstrap script and the flight payload, which is the page's content a second time.
// Out: the same bytes without those. Stylesheets, the author's scripts and everything else stay.

import { attribute, type HtmlToken, type StartTag, scanHtml } from './html-scan.ts';
import { type Build, PageProblem, type PageStep } from './page.ts';
import { unfinishedRendering } from './unfinished-rendering.ts';

/** Takes the framework out of a page that needs none, and leaves every other page as it is. */
export const stripRuntime: PageStep = (page, build) => {
  if (page.keeps !== undefined) return page;
  const tokens = page.tokens ?? scanHtml(page.html);
  const keeps = unfinishedRendering(tokens, page.route);
  if (keeps !== undefined) return { ...page, keeps };
  return { ...page, ...withoutRuntime(page.html, tokens, assetBase(build.config)) };
};

/** Where the build's own scripts lie, such as `/_next/static/` or `https://cdn.example/_next/static/`. */
export function assetBase(config: Pick<Build['config'], 'assetPrefix' | 'basePath'>): string {
  const prefix = config.assetPrefix || config.basePath || '';
  return `${prefix.replace(/\/$/, '')}/_next/static/`;
}

type Range = readonly [start: number, end: number];

/**
 * Cuts what Next.js added for hydration out of a page.
 *
 * The scripts of the head are known by their address. The inline ones are known by where they
 * stand: from the bootstrap script on, the document holds the framework's scripts and nothing
 * else, so an author's script about `__next_f` is never taken for one.
 *
 * @throws {PageProblem} when the page isn't, to the character, what is written here.
 */
export function withoutRuntime(
  html: string,
  tokens: readonly HtmlToken[],
  base: string,
): { html: string; tokens: readonly HtmlToken[]; dropped: readonly string[] } {
  const tags = tokens.filter((token) => token.kind === 'start');
  const bootstrap = tags.findLastIndex(isBootstrap);
  const first = tags[bootstrap];
  if (!first) throw new PageProblem(`has no ${bootstrapShape}`);

  const content = tags.slice(0, bootstrap);
  const chunks = content.filter((tag) => isChunk(tag, base));
  if (chunks.length === 0) throw new PageProblem(`has no <script src="${base}chunks/….js">`);
  const hints = content.filter((tag) => isHint(tag, base));
  const tail = frameworkTail(html, tags.slice(bootstrap), base);

  const framework = new Set([...chunks, ...hints]);
  const missed = content.find((tag) => !framework.has(tag) && isSuspect(tag));
  if (missed) {
    const source = html.slice(missed.start, missed.end);
    throw new PageProblem(`has ${source}, which looks like Next.js's and is in no known place`);
  }
  const cut = [
    ...[...framework].map((tag): Range => [tag.start, tag.elementEnd]),
    ...placeholders(html, tokens),
    ...precedences(html, content, base),
    [first.start, tail.end] as const,
  ].toSorted((a, b) => a[0] - b[0]);
  const dropped = [...chunks, ...tail.chunks]
    .filter((tag) => attribute(tag, 'nomodule') === undefined)
    .map((tag) => attribute(tag, 'src') ?? '');
  return {
    html: without(html, cut),
    tokens: tokensWithout(tokens, cut),
    dropped: [...new Set(dropped)],
  };
}

const bootstrapShape = '<script id="_R_">(globalThis["TURBOPACK"] … at its end';
const end = '</body></html>';

function isBootstrap(tag: StartTag): boolean {
  return (
    tag.name === 'script' &&
    attribute(tag, 'id') === '_R_' &&
    tag.text?.startsWith('(globalThis["TURBOPACK"]') === true
  );
}

function isChunk(tag: StartTag, base: string): boolean {
  return tag.name === 'script' && tag.text === '' && isChunkAddress(attribute(tag, 'src'), base);
}

/** A preload of a chunk, or React's wait for the bootstrap script before the first paint. */
function isHint(tag: StartTag, base: string): boolean {
  if (tag.name !== 'link') return false;
  const href = attribute(tag, 'href');
  switch (attribute(tag, 'rel')) {
    case 'preload':
      return attribute(tag, 'as') === 'script' && isChunkAddress(href, base);
    case 'modulepreload':
      return isChunkAddress(href, base);
    case 'expect':
      return href === '#_R_';
    default:
      return false;
  }
}

function isChunkAddress(address: string | undefined, base: string): boolean {
  return (
    address?.startsWith(base) === true &&
    /^(?:immutable\/)?chunks\/[^?#]+\.js(?:\?dpl=[^#]+)?$/.test(address.slice(base.length))
  );
}

function isPayload(tag: StartTag): boolean {
  const text = tag.text ?? '';
  return (
    tag.name === 'script' &&
    tag.attributes.every(({ name }) => name === 'nonce') &&
    (text.startsWith('self.__next_f.push([') ||
      text.startsWith('(self.__next_f=self.__next_f||[]).push([')) &&
    text.endsWith('])')
  );
}

/** Walks the scripts from the bootstrap one to the document's end, between which nothing may stand. */
function frameworkTail(html: string, tags: readonly StartTag[], base: string) {
  const chunks: StartTag[] = [];
  let payloads = 0;
  let at = tags[0]?.start ?? 0;
  for (const tag of tags) {
    const known = isBootstrap(tag) || isChunk(tag, base) || isPayload(tag);
    if (tag.start !== at || !known) break;
    if (isChunk(tag, base)) chunks.push(tag);
    if (isPayload(tag)) payloads++;
    at = tag.elementEnd;
  }
  if (payloads === 0) throw new PageProblem('has no self.__next_f.push([…]) after its bootstrap');
  if (html.slice(at).trimEnd() !== end) {
    const found = html.slice(at, at + 80);
    throw new PageProblem(`has ${found} after Next.js's scripts, where ${end} was expected`);
  }
  return { chunks, end: at };
}

/**
 * The empty boundaries of Next.js's metadata: a hidden element that begins the body, and a pair of
 * comments after the page's content. A second such pair would be the author's, and then both stay.
 */
function placeholders(html: string, tokens: readonly HtmlToken[]): readonly Range[] {
  const hidden = '<div hidden=""><!--$--><!--/$--></div>';
  const pair = '<!--$--><!--/$-->';
  const start = tokens.find((token) => token.kind === 'start' && token.name === 'body')?.end ?? 0;
  const pairs = tokens
    .filter(({ kind, start }) => kind === 'comment' && html.startsWith(pair, start))
    .map((token): Range => [token.start, token.start + pair.length]);
  if (!html.startsWith(hidden, start)) return pairs.length === 1 ? pairs : [];
  return [[start, start + hidden.length], ...(pairs.length === 2 ? pairs.slice(1) : [])];
}

/** Whether a script that was not cut is the framework's all the same, in a shape not known here. */
function isSuspect(tag: StartTag): boolean {
  if (tag.name === 'script' && /^\s*\(?\w+(?:\.__next_|\["TURBOPACK)/.test(tag.text ?? ''))
    return true;
  const address = attribute(tag, tag.name === 'script' ? 'src' : 'href');
  const isScript = tag.name === 'script' || (tag.name === 'link' && /\.js\b/.test(address ?? ''));
  return isScript && /^\/(?!\/)(?:.*\/)?_next\/static\//.test(address ?? '');
}

const precedence = 'data-precedence';

/** React's order among stylesheets, which means nothing once React is gone. */
function precedences(html: string, tags: readonly StartTag[], base: string): readonly Range[] {
  const written = ` ${precedence}="next"`;
  return tags.flatMap((tag): Range[] => {
    if (tag.name !== 'link' || attribute(tag, precedence) !== 'next') return [];
    const start = html.indexOf(written, tag.start);
    const isNexts = attribute(tag, 'href')?.startsWith(base) === true;
    return isNexts && start !== -1 && start < tag.end ? [[start, start + written.length]] : [];
  });
}

/** @param cut in their order. */
function without(html: string, cut: readonly Range[]): string {
  let at = 0;
  let kept = '';
  for (const [from, to] of cut) {
    kept += html.slice(at, from);
    at = to;
  }
  return kept + html.slice(at);
}

/**
 * What a scan finds when something is cut out, without another one: each cut takes whole tags and
 * comments with it, or an attribute out of a tag.
 *
 * @param cut in their order.
 */
function tokensWithout(tokens: readonly HtmlToken[], cut: readonly Range[]): readonly HtmlToken[] {
  const kept: HtmlToken[] = [];
  let [next, gone] = [0, 0];
  for (const token of tokens) {
    let range = cut[next];
    while (range && range[1] <= token.start) {
      gone += range[1] - range[0];
      range = cut[++next];
    }
    if (range && range[0] <= token.start) continue;
    const inside = range && range[0] < token.end ? range[1] - range[0] : 0;
    const place = { start: token.start - gone, end: token.end - gone - inside };
    if (token.kind !== 'start') kept.push({ ...token, ...place });
    else {
      kept.push({
        ...token,
        ...place,
        elementEnd: token.elementEnd - gone - inside,
        attributes:
          inside === 0
            ? token.attributes
            : token.attributes.filter(({ name }) => name !== precedence),
      });
    }
  }
  return kept;
}
