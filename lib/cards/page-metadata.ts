import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a page says of itself. Plain text; addresses are whole, `http` or `https`. */
export interface PageMetadata {
  title: string | undefined;
  description: string | undefined;
  site: string | undefined;
  icon: string | undefined;
  image: string | undefined;
}

type Node = DefaultTreeAdapterTypes.Node;

const mostLetters = { title: 200, description: 300, site: 100 } as const;

/** Characters that no reader sees, or that turn the direction of a text around. */
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]+/gu;

/**
 * Reads what a page says of itself: Open Graph, Twitter's cards, `<title>`, icons.
 *
 * @param address of the page, which relative addresses are meant from.
 * @see https://ogp.me/
 */
export function pageMetadata(html: string, address: string): PageMetadata {
  const metas = new Map<string, string>();
  let title: string | undefined;
  let icon: string | undefined;
  let base = address;
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const attribute = (name: string) => attributes.get(name) ?? '';
      switch (node.tagName) {
        case 'title':
          title ??= node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
          break;
        case 'base':
          base = resolved(attribute('href'), address) ?? base;
          break;
        case 'meta': {
          const name = (attribute('property') || attribute('name')).trim().toLowerCase();
          if (!metas.has(name) && attribute('content').trim() !== '') {
            metas.set(name, attribute('content'));
          }
          break;
        }
        case 'link':
          if (/(?:^|\s)icon(?:\s|$)/i.test(attribute('rel'))) icon ??= attribute('href');
          break;
        case 'svg':
          // A <title> in a drawing is not the page's.
          return;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  const text = (kind: keyof typeof mostLetters, ...names: string[]) =>
    plain(names.map((name) => metas.get(name)).find(Boolean) ?? '', mostLetters[kind]);
  return {
    title: text('title', 'og:title', 'twitter:title') ?? plain(title ?? '', mostLetters.title),
    description: text('description', 'og:description', 'twitter:description', 'description'),
    site: text('site', 'og:site_name', 'application-name'),
    icon: resolved(icon ?? '/favicon.ico', base),
    image: resolved(
      metas.get('og:image:secure_url') ?? metas.get('og:image') ?? metas.get('twitter:image') ?? '',
      base,
    ),
  };
}

/**
 * The text of a page, by what its header, its byte order mark or its `<meta>` says of its encoding.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodePage(body: Buffer, charset: string | undefined): string {
  const start = body.subarray(0, 2048).toString('latin1');
  const named =
    (body[0] === 0xff && body[1] === 0xfe && 'utf-16le') ||
    (body[0] === 0xfe && body[1] === 0xff && 'utf-16be') ||
    charset ||
    /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ||
    'utf-8';
  try {
    return new TextDecoder(named).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function plain(text: string, most: number): string | undefined {
  const letters = [...text.replace(unseen, ' ').replace(/\s+/g, ' ').trim()];
  if (letters.length === 0) return undefined;
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}

function resolved(address: string, base: string): string | undefined {
  if (address.trim() === '' || !URL.canParse(address.trim(), base)) return undefined;
  const url = new URL(address.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
