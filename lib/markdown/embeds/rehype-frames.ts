import type { Element, Properties, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { secureAddress } from '../../embeds/address.ts';
import type { FrameStyle, Provider } from '../../embeds/provider.ts';
import { providerOf } from '../../embeds/providers.ts';
import { browserScriptsOf } from '../browser-script-names.ts';
import { SKIP, visitWithAncestors } from '../visit.ts';
import { type EmbedMode, type EmbedOptions, modeOf } from './embed-modes.ts';
import {
  attributesOf,
  type EmbedMessages,
  embedBox,
  originalLink,
  waitingProperties,
} from './embed-parts.ts';

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
export function rehypeFrames(messages: EmbedMessages, options: EmbedOptions) {
  return (tree: Root, file: VFile): void => {
    visitWithAncestors(tree, (element, ancestors) => {
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
      const mode = provider ? modeOf(provider, options) : modeOfUnknown(options);
      if (mode === 'keep') return SKIP;
      const link = originalLink(address, provider, messages);
      if (mode === 'link') {
        parent.children.splice(parent.children.indexOf(element), 1, embedBox(link));
        return SKIP;
      }
      enhance(element, address, provider, messages);
      const shown = mode === 'click' ? facadeOf(element, link, provider) : element;
      if (mode === 'click') browserScriptsOf(file).add('embeds');
      const box = ancestors.at(-2);
      // A box of the author's that keeps the ratio has room for nothing but the frame.
      const isBoxed = box !== undefined && parent.type === 'element' && isRatioBox(parent);
      if (isBoxed) box.children.splice(box.children.indexOf(parent) + 1, 0, link);
      // One that the site added has the author's own link beside it.
      const isAdded = element.properties.dataUi !== undefined;
      const around = isAdded ? embedBox(shown) : embedBox(shown, link);
      parent.children[parent.children.indexOf(element)] = isBoxed ? shown : around;
      return SKIP;
    });
  };
}

function modeOfUnknown({ mode, unknown }: EmbedOptions): EmbedMode {
  if (unknown === 'link') return 'link';
  return mode === 'click' ? 'click' : 'enhance';
}

function enhance(
  frame: Element,
  address: URL,
  provider: Provider | undefined,
  messages: EmbedMessages,
): void {
  if (provider) improveAddress(frame, address, provider);
  else frame.properties.sandbox ??= sandbox;
  setDefaults(frame, provider?.frame ?? {}, messages.frameTitle(provider?.name ?? address.host));
}

/** What stands in the place of a frame until a reader asks for it: without scripts, a link to the original. */
function facadeOf(frame: Element, link: Element, provider: Provider | undefined): Element {
  const { src, width, height, style, title } = frame.properties;
  const address = secureAddress(String(src)) ?? new URL(String(src));
  const { loading: _, ...attributes } = attributesOf(frame);
  const styles = [
    String(style ?? '').replace(/;\s*$/, ''),
    width !== undefined && `inline-size:${length(width)}`,
    height !== undefined && !/aspect-ratio/.test(String(style)) && `block-size:${length(height)}`,
  ];
  return h(
    'a',
    {
      dataUi: 'facade',
      href: link.properties.href,
      style: styles.filter(Boolean).join(';') || undefined,
      ...waitingProperties({
        tagName: 'iframe',
        src: (provider?.startedAddress?.(address) ?? address).href,
        attributes,
      }),
    },
    String(title),
  );
}

function length(size: Properties[string]): string {
  return /%$/.test(String(size)) ? String(size) : `${Number.parseFloat(String(size))}px`;
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
