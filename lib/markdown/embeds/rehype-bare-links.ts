import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Snippet } from '../../embeds/provider.ts';
import { providerOf } from '../../embeds/providers.ts';
import { textOf } from '../heading.ts';
import { type EmbedOptions, modeOf } from './embed-modes.ts';
import { frameElement } from './embed-parts.ts';

/** What a card shows beside the address. Plain text; pictures are paths of the site. */
export interface CardContent {
  title?: string | undefined;
  description?: string | undefined;
  icon?: CardImage | undefined;
  image?: CardImage | undefined;
}

/** A picture of a card, its size in pixels. */
export interface CardImage {
  src: string;
  width: number;
  height: number;
}

/** What is known of an address; nothing where nothing is. */
export type FindCard = (address: string) => CardContent | undefined;

/**
 * A paragraph that is an address becomes the embed of its provider, or a card. The author's link
 * stays what it is; all else is the site's.
 *
 * In: `<p><a href="https://example.com/">https://example.com/</a></p>`.
 * Out: `<p class="card"><a href="https://example.com/"><span class="card-title" data-ui="card">Example</span>
 * <span class="card-address" data-ui="wrap">https://example.com/</span></a></p>`.
 */
export function rehypeBareLinks(findCard: FindCard, embeds: EmbedOptions) {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) => {
      const link = node.type === 'element' ? bareLink(node) : undefined;
      if (node.type !== 'element' || !link) return [node];
      const address = new URL(String(link.properties.href));
      const embed = embedOf(address, embeds);
      if (embed) {
        node.properties.className = ['embed-address'];
        return [...embed(node)];
      }
      node.properties.className = ['card'];
      link.children = cardChildren(address, link.children, findCard(address.href));
      return [node];
    });
  };
}

/** The link of a paragraph that holds nothing else, where its text is its address. */
function bareLink(paragraph: Element): Element | undefined {
  if (paragraph.tagName !== 'p' || Object.keys(paragraph.properties).length > 0) return undefined;
  const [link, ...others] = paragraph.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (link?.type !== 'element' || link.tagName !== 'a' || others.length > 0) return undefined;
  const href = String(link.properties.href ?? '');
  const text = textOf(link).trim();
  const isAddress = text === href || decodedAddress(href) === text || `http://${text}` === href;
  return isAddress && /^https?:\/\//i.test(href) && URL.canParse(href) ? link : undefined;
}

function decodedAddress(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** Puts the embed of an address beside the paragraph that names it; nothing where it stays a link. */
function embedOf(
  address: URL,
  embeds: EmbedOptions,
): ((paragraph: Element) => Element[]) | undefined {
  const provider = providerOf(address);
  const mode = provider && modeOf(provider, embeds);
  const snippet =
    mode === 'enhance' || mode === 'click' ? provider?.snippet?.(address.href, {}) : undefined;
  return snippet && ((paragraph) => embedWith(paragraph, snippet));
}

function embedWith(paragraph: Element, snippet: Snippet): Element[] {
  switch (snippet.kind) {
    case 'frame': {
      const frame = frameElement(snippet);
      frame.properties.dataUi = 'embed';
      return [frame, paragraph];
    }
    case 'script':
      return [h('script', { src: snippet.src, id: snippet.id, dataUi: 'embed' }), paragraph];
    case 'quote':
      paragraph.properties = {};
      return [
        h('blockquote', { className: [snippet.className], dataUi: 'wrap' }, paragraph),
        h('script', { src: snippet.loader, async: true, dataUi: 'embed' }),
      ];
  }
}

function cardChildren(
  address: URL,
  written: ElementContent[],
  { title, description, icon, image }: CardContent = {},
): ElementContent[] {
  const part = (name: string, ...children: (ElementContent | string)[]) =>
    h(`span.card-${name}`, { dataUi: 'card' }, children);
  const picture = (name: string, { src, width, height }: CardImage) =>
    h(`img.card-${name}`, { dataUi: 'card', src, width, height, alt: '', loading: 'lazy' });
  return [
    part('title', title ?? address.host),
    ...(description ? [part('description', description)] : []),
    ...(icon ? [picture('icon', icon)] : []),
    h('span.card-address', { dataUi: 'wrap' }, written),
    ...(image ? [picture('image', image)] : []),
  ];
}
