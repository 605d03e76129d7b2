import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { FrameSnippet, Provider, ScriptTag } from '../../embeds/provider.ts';
import { providerOf } from '../../embeds/providers.ts';

/** The words that the site adds to embeds. */
export interface EmbedMessages {
  /** Names a frame for readers who hear the page. */
  frameTitle(provider: string): string;
  /** Leads to the original of what is embedded. */
  openOriginal(place: string): string;
  /** Asks for what waits for a click. */
  load(place: string): string;
}

/** Something of a provider that a script of the site puts into the page later. */
export interface Waiting {
  tagName: 'iframe' | 'script';
  src: string;
  /** The other attributes that it gets, as they are written in HTML. */
  attributes: Readonly<Record<string, string>>;
  /** A selector of what it fills, as well as its own place. */
  fills?: string | undefined;
}

/** The box around an embed and what the site adds to it. */
export function embedBox(...children: ElementContent[]): Element {
  return h('span.embed', { dataUi: 'wrap' }, children);
}

/** A link to the page that an embed shows a part of, named by where it leads. */
export function originalLink(
  address: URL,
  provider: Provider | undefined,
  messages: EmbedMessages,
): Element {
  const href = provider?.original?.(address) ?? address.href;
  const { host } = new URL(href);
  const isOwn = provider !== undefined && providerOf(new URL(href)) === provider;
  const words = messages.openOriginal(isOwn ? provider.name : host);
  const title = provider?.title?.(address);
  return h('a', { dataUi: 'original', href }, title ? `${title} — ${words}` : words);
}

/** What `browser/embeds.ts` reads of something that waits. */
export function waitingProperties(waiting: Waiting): Properties {
  const { tagName, src, attributes, fills } = waiting;
  return {
    ...(tagName === 'iframe' ? { dataFrame: src } : { dataScript: src }),
    dataFills: fills,
    dataAttributes: Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : undefined,
  };
}

/** The attributes of a frame or a script but for its address, as they are written in HTML. */
export function attributesOf({ properties }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(
        ([name, value]) =>
          name !== 'src' && name !== 'dataUi' && value !== undefined && value !== null,
      )
      .map(([name, value]) => [
        attributeName(name),
        value === true ? '' : String(Array.isArray(value) ? value.join(' ') : value),
      ]),
  );
}

/** The `data-` attributes of an element, named without that. */
export function dataOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributesOf(element))
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [name.slice('data-'.length), value]),
  );
}

/** A script as providers look at it. */
export function scriptTag(script: Element, src: URL): ScriptTag {
  return { src, id: String(script.properties.id ?? ''), data: dataOf(script) };
}

/** The frame that a snippet stands for. */
export function frameElement({ src, width, height }: FrameSnippet): Element {
  return h('iframe', { src, width: width ?? '100%', height, allowFullScreen: true });
}

/** As HTML writes what hast calls `className`, `charSet` or `dataId`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  return /^(?:data|aria)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase();
}
