import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { secureAddress } from '../embeds/address.ts';
import type { FrameStyle, Provider } from '../embeds/provider.ts';
import { providerOf } from '../embeds/providers.ts';
import { type EmbedOptions, modeOf } from './embed-modes.ts';

/** The words that the site adds to frames. */
export interface FrameMessages {
  /** Names a frame for readers who hear the page. */
  frameTitle(provider: string): string;
  /** Leads to the original of what a frame shows. */
  openOriginal(place: string): string;
}

/** What a frame of a host that nobody knows may do: all that embeds need, but not leave the page. */
const sandbox = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-forms'];

/**
 * Frames load when they come near, have a title, keep their ratio where a narrow screen shrinks
 * them, and have a link to what they show. What the author wrote wins.
 *
 * In: `<iframe src="https://player.vimeo.com/video/1" width="640" height="360">`.
 * Out: `<span class="embed" data-ui="wrap"><iframe … loading="lazy" title="…" style="aspect-ratio:640/360">`
 * and `<a data-ui="original" href="https://vimeo.com/1">Open on Vimeo</a>` in it.
 */
export function rehypeFrames(messages: FrameMessages, options: EmbedOptions) {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, 'element', (element, ancestors) => {
      const parent = ancestors.at(-1);
      if (element.tagName !== 'iframe' || !parent) return undefined;
      keepText(element);
      const address = secureAddress(String(element.properties.src ?? ''));
      if (!address) {
        // A part of the site itself, or a page that stands in the tag.
        setDefaults(element, {}, messages.frameTitle('iframe'));
        return SKIP;
      }
      const provider = providerOf(address);
      if (!provider) reportUnknown(file, element, address, options);
      const mode = provider
        ? modeOf(provider, options)
        : options.unknown === 'link'
          ? 'link'
          : 'enhance';
      if (mode === 'keep') return SKIP;
      const link = linkToOriginal(address, provider, messages);
      if (mode === 'enhance') {
        if (provider) improveAddress(element, address, provider);
        else element.properties.sandbox ??= sandbox;
        setDefaults(
          element,
          provider?.frame ?? {},
          messages.frameTitle(provider?.name ?? address.host),
        );
      }
      const box = ancestors.at(-2);
      if (mode === 'enhance' && box && parent.type === 'element' && isRatioBox(parent)) {
        // A box of the author's that keeps the ratio has room for nothing but the frame.
        box.children.splice(box.children.indexOf(parent) + 1, 0, link);
        return SKIP;
      }
      parent.children.splice(
        parent.children.indexOf(element),
        1,
        h('span.embed', { dataUi: 'wrap' }, mode === 'link' ? [link] : [element, link]),
      );
      return SKIP;
    });
  };
}

/** Whether an element is as high as its padding, which is a share of its width. */
function isRatioBox({ properties }: Element): boolean {
  return /padding-(?:bottom|top)\s*:\s*[\d.]+%/i.test(String(properties.style ?? ''));
}

/**
 * The parser gives what stands between the tags as text, for browsers without frames; as text it
 * would be escaped, so it is written back as it was.
 */
function keepText(frame: Element): void {
  const text = frame.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  frame.children = text === '' ? [] : [{ type: 'raw', value: text }];
}

function improveAddress({ properties }: Element, address: URL, provider: Provider): void {
  const better = provider.betterAddress?.(address).href;
  if (better !== undefined && better !== address.href) properties.src = better;
}

function setDefaults(frame: Element, style: FrameStyle, title: string): void {
  const { properties } = frame;
  properties.loading ??= 'lazy';
  properties.title ||= title;
  if (style.allow) properties.allow ??= style.allow;
  if (style.sandbox) properties.sandbox ??= style.sandbox.split(' ');
  if (style.referrerPolicy) properties.referrerPolicy ??= style.referrerPolicy;
  keepRatio(properties, style);
}

function keepRatio(properties: Element['properties'], { ratio, height }: FrameStyle): void {
  const style = String(properties.style ?? '');
  if (/(?:^|[;\s])(?:height|aspect-ratio)\s*:/i.test(style)) return;
  const own = [Number(properties.width), Number(properties.height)];
  const hasSize = properties.width !== undefined || properties.height !== undefined;
  if (!hasSize && ratio === undefined && height !== undefined) properties.height = height;
  const [shownWidth = 0, shownHeight = 0] = own.every((side) => side > 0)
    ? own
    : hasSize
      ? []
      : (ratio ?? []);
  if (shownWidth === 0 || shownHeight === 0) return;
  if (!hasSize) properties.width = '100%';
  properties.style = [style.replace(/;\s*$/, ''), `aspect-ratio:${shownWidth}/${shownHeight}`]
    .filter((declaration) => declaration !== '')
    .join(';');
}

function linkToOriginal(
  address: URL,
  provider: Provider | undefined,
  messages: FrameMessages,
): ElementContent {
  const href = provider?.original?.(address) ?? address.href;
  const { host } = new URL(href);
  const isOwn = provider !== undefined && providerOf(new URL(href)) === provider;
  return h('a', { dataUi: 'original', href }, messages.openOriginal(isOwn ? provider.name : host));
}

function reportUnknown(
  file: VFile,
  frame: Element,
  { host }: URL,
  { unknown }: EmbedOptions,
): void {
  const what = `The frame is from ${host}, which Kiji does not know`;
  const message = file.message(
    {
      keep: `${what}; it is kept, in a sandbox`,
      link: `${what}; it is a link`,
      error: `${what}. Take it out, or set embeds.unknown in blog.config.ts`,
    }[unknown],
    { place: frame.position, ruleId: 'unknown-host' },
  );
  message.fatal = unknown === 'error';
}
