/** What is counted, in the order of the report. */
export const kinds = [
  'iframe',
  'loader',
  'script',
  'image',
  'link',
  'footnote',
  'table',
  'code block',
] as const;

/** A loader is a script whose place means nothing; a footnote is a reference to one. */
export type Kind = (typeof kinds)[number];

/** One thing that stands in a post. */
export interface Item {
  kind: Kind;
  /** What tells it from others of its kind: an address, attributes and place, the text of a block. */
  key: string;
  /** Whether it is a link whose text is its address, as an address in the text becomes one. */
  bare: boolean;
}

/** Attributes as a parser gives them: entities decoded, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

// Written down here and not taken from the site, so that a script which the site takes for a
// loader by mistake is missed.
const loaders: ReadonlySet<string> = new Set([
  '//platform.twitter.com/widgets.js',
  '//platform.x.com/widgets.js',
  '//cdn.iframe.ly/embed.js',
  '//iframely.net/embed.js',
  '//embed.bsky.app/static/embed.js',
  '//embedr.flickr.com/assets/client-code.js',
  '//www.instagram.com/embed.js',
  '//platform.instagram.com/en_US/embeds.js',
  '//static.codepen.io/assets/embed/ei.js',
  '//production-assets.codepen.io/assets/embed/ei.js',
  '//cpwebassets.codepen.io/assets/embed/ei.js',
  '//www.tiktok.com/embed.js',
  '//note.com/scripts/embed.js',
]);

/** How many letters of the text before a script say where it stands. */
const placeLength = 16;

/** Elements that are counted by what is in them, and those whose text no reader sees. */
const collected: ReadonlySet<string> = new Set(['a', 'pre', 'table', 'iframe', 'script', 'style']);
const unread: ReadonlySet<string> = new Set(['iframe', 'script', 'style']);

/** Takes the tags and texts of a document, in their order, and keeps what is counted. */
export class Inventory {
  readonly items: Item[] = [];
  /** Elements that are not closed yet, the innermost last. */
  readonly #open: { name: string; attributes: Attributes; text: string; unread: boolean }[] = [];
  /** The last letters of the text so far. */
  #before = '';

  openTag(name: string, attributes: Attributes): void {
    if (name === 'img') this.#add('image', loadedFrom(attributes.src));
    // The number of a footnote is the renderer's.
    const isUnread = unread.has(name) || 'data-footnote-ref' in attributes;
    if (collected.has(name)) this.#open.push({ name, attributes, text: '', unread: isUnread });
  }

  text(text: string): void {
    const innermost = this.#open.at(-1);
    if (innermost?.unread) innermost.text += text;
    else {
      for (const element of this.#open) element.text += text;
      // Letters only: renderers differ in spaces and marks.
      this.#before = (this.#before + text.replace(/\P{L}/gu, '')).slice(-placeLength);
    }
  }

  closeTag(name: string): void {
    const element = this.#open.at(-1);
    if (element?.name !== name) return;
    this.#open.pop();
    const { attributes } = element;
    const text = element.text.replace(/\s+/g, ' ').trim();
    // A parser drops the line break at the start of a <pre>, or not.
    const code = element.text.replace(/^\n+|\s+$/g, '');
    if (name === 'iframe') this.#add('iframe', loadedFrom(attributes.src));
    if (name === 'table') this.#add('table', text.replace(/\P{L}/gu, ''));
    if (name === 'pre') this.#add('code block', code);
    if (name === 'a') this.#addLink(attributes, text);
    if (name === 'script') this.#addScript(attributes, text);
  }

  #addLink(attributes: Attributes, text: string): void {
    const { href } = attributes;
    // The way back from a footnote is the renderer's.
    if (href === undefined || 'data-footnote-backref' in attributes) return;
    if ('data-footnote-ref' in attributes) {
      this.#add('footnote', 'reference');
      return;
    }
    const key = decoded(href);
    const added = /^mailto:|^http:\/\/(?=www\.)/;
    this.#add('link', key, key === text || key.replace(added, '') === text);
  }

  #addScript({ src, ...attributes }: Attributes, code: string): void {
    const address = loadedFrom(src);
    const bare = address.replace(/[?#].*$/s, '');
    if (loaders.has(bare)) {
      this.#add('loader', bare);
      return;
    }
    const written = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
    const place = `after …${this.#before}`;
    this.#add('script', [address, ...written.sort(), code, place].filter(Boolean).join(' '));
  }

  #add(kind: Kind, key: string, bare = false): void {
    this.items.push({ kind, key, bare });
  }
}

/** An address that something is loaded from, without its scheme, which the site makes https. */
function loadedFrom(address = ''): string {
  return decoded(address.trim()).replace(/^(?:https?:)?\/\//i, '//');
}

/** Renderers differ in what they percent-encode. */
function decoded(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes.toUpperCase();
    }
  });
}
