import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { secureAddress } from '../embeds/address.ts';
import type { FrameSnippet, Provider, ScriptTag } from '../embeds/provider.ts';
import { isLoader, providerOf } from '../embeds/providers.ts';
import { browserScriptsOf } from './browser-script-names.ts';
import { type EmbedOptions, modeOf } from './embed-modes.ts';

/** The words that the site adds to embeds that are scripts. */
export interface ScriptEmbedMessages {
  /** Leads to the original of what a script shows. */
  openOriginal(place: string): string;
}

/**
 * Scripts of providers wait until a reader comes near: a script of the site asks for them then. One
 * that would only write a frame is that frame. One that writes into its own place has a link to the
 * original there.
 *
 * In: `<script src="https://gist.github.com/a/b1.js">`.
 * Out: `<span class="embed" data-ui="wrap">` with `<span data-ui="script" data-src="…">` and
 * `<a data-ui="original" href="https://gist.github.com/a/b1">Open on GitHub Gist</a>` in it.
 */
export function rehypeScriptEmbeds(messages: ScriptEmbedMessages, options: EmbedOptions) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (script, index, parent) => {
      if (script.tagName !== 'script' || !parent || index === undefined) return undefined;
      const src = secureAddress(String(script.properties.src ?? ''));
      if (!src) return undefined;
      const provider = providerOf(src);
      if (!provider) {
        file.message(
          `The script is from ${src.host}, which Kiji does not know; it is kept as it is`,
          { place: script.position, ruleId: 'unknown-host' },
        );
        return undefined;
      }
      const mode = modeOf(provider, options);
      if (mode === 'keep') return undefined;
      const made =
        mode === 'link'
          ? linkOf(src, provider, messages)
          : (frameOf(script, src, provider) ?? lateScript(script, src, provider, messages));
      if (made === undefined) return undefined;
      if (mode === 'enhance' && !isFrame(made)) browserScriptsOf(file).add('embeds');
      parent.children.splice(index, 1, ...(made ? [made] : []));
      return index + (made ? 1 : 0);
    });
  };
}

/** Nothing where a link says no more than the quote that a loader would have filled. */
function linkOf(
  src: URL,
  provider: Provider,
  messages: ScriptEmbedMessages,
): ElementContent | null {
  if (isLoader(src)) return null;
  return h('span.embed', { dataUi: 'wrap' }, originalLink(src, provider, messages));
}

function frameOf(script: Element, src: URL, provider: Provider): ElementContent | undefined {
  const frame = provider.frameOfScript?.(tagOf(script, src));
  return frame && frameElement(frame);
}

function frameElement({ src, width, height }: FrameSnippet): Element {
  return h('iframe', { src, width: width ?? '100%', height, allowFullScreen: true });
}

/** Where a script is asked for when a reader comes near. */
function lateScript(
  script: Element,
  src: URL,
  provider: Provider,
  messages: ScriptEmbedMessages,
): ElementContent | undefined {
  const { src: _, async: __, ...others } = script.properties;
  const placed = provider.placedScript?.(src);
  if (!placed && !isLoader(src)) return undefined;
  const place = h('span', {
    dataUi: 'script',
    dataSrc: placed?.src ?? src.href,
    dataWritten: src.href,
    dataCallback: placed?.callback,
    dataAttributes:
      Object.keys(others).length > 0 ? JSON.stringify(attributesOf(script)) : undefined,
  });
  return placed
    ? h('span.embed', { dataUi: 'wrap' }, place, originalLink(src, provider, messages))
    : place;
}

function originalLink(src: URL, provider: Provider, messages: ScriptEmbedMessages): ElementContent {
  const file = src.searchParams.get('file');
  const words = messages.openOriginal(provider.name);
  return h(
    'a',
    { dataUi: 'original', href: provider.original?.(src) ?? src.href },
    file ? `${file} — ${words}` : words,
  );
}

function tagOf(script: Element, src: URL): ScriptTag {
  const attributes = attributesOf(script);
  const data = Object.entries(attributes)
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => [name.slice('data-'.length), value]);
  return { src, id: attributes.id ?? '', data: Object.fromEntries(data) };
}

/** The attributes of a script but for its address, as they are written. */
function attributesOf({ properties }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== 'src')
      .map(([name, value]) => [
        name === 'className'
          ? 'class'
          : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value === true ? '' : String(Array.isArray(value) ? value.join(' ') : value),
      ]),
  );
}

function isFrame(node: ElementContent | null): boolean {
  return node?.type === 'element' && node.tagName === 'iframe';
}
