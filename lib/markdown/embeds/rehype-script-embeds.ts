import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { secureAddress } from '../../embeds/address.ts';
import type { Provider } from '../../embeds/provider.ts';
import { isLoader, providerOf } from '../../embeds/providers.ts';
import { browserScriptsOf } from '../browser-script-names.ts';
import { visit } from '../visit.ts';
import { type EmbedMode, type EmbedOptions, modeOf } from './embed-modes.ts';
import {
  attributesOf,
  type EmbedMessages,
  embedBox,
  frameElement,
  originalLink,
  scriptTag,
  type Waiting,
  waitingProperties,
} from './embed-parts.ts';

/**
 * Scripts of providers wait until a reader comes near, or asks: a script of the site asks for them
 * then. One that would only write a frame is that frame. One that writes into its own place has a
 * link to the original there.
 *
 * In: `<script src="https://gist.github.com/a/b1.js">`.
 * Out: `<span class="embed" data-ui="wrap">` with `<span data-ui="script" data-script="…">` and
 * `<a data-ui="original" href="https://gist.github.com/a/b1">Open on GitHub Gist</a>` in it.
 */
export function rehypeScriptEmbeds(messages: EmbedMessages, options: EmbedOptions) {
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
      const frames = frameOf(script, src, provider);
      const made = frames ?? lateScript(script, src, provider, messages, mode);
      if (!made) return undefined;
      if (!frames && mode !== 'link') browserScriptsOf(file).add('embeds');
      parent.children.splice(index, 1, ...made);
      return index + made.length;
    });
  };
}

/** The frame that the script would write; what becomes of frames is not decided here. */
function frameOf(script: Element, src: URL, provider: Provider): Element[] | undefined {
  // Its quotes have their frames already.
  if (provider.quote) return [];
  const frame = provider.frameOfScript?.(scriptTag(script, src));
  return frame && [frameElement(frame)];
}

/** What stands for a script that waits; nothing for one that nobody knows to work later. */
function lateScript(
  script: Element,
  src: URL,
  provider: Provider,
  messages: EmbedMessages,
  mode: EmbedMode,
): Element[] | undefined {
  const isPlaced = provider.isPlaced?.(src) ?? false;
  if (!isPlaced && !isLoader(src)) return undefined;
  const waiting: Waiting = {
    tagName: 'script',
    src: src.href,
    attributes: attributesOf(script),
    fills: provider.fills,
  };
  const link = originalLink(src, provider, messages);
  // Of quotes that a loader would have filled, the quotes are left.
  if (mode === 'link') return isPlaced ? [embedBox(link)] : [];
  const place = mode === 'click' ? loadButton(waiting, provider, messages) : latePlace(waiting);
  // One that the site added has the author's own link beside it.
  const isAdded = script.properties.dataUi !== undefined;
  return [isPlaced ? embedBox(place, ...(isAdded ? [] : [link])) : place];
}

function latePlace(waiting: Waiting): Element {
  return h('span', { dataUi: 'script', ...waitingProperties(waiting) });
}

function loadButton(waiting: Waiting, provider: Provider, messages: EmbedMessages): Element {
  return h(
    'button',
    { type: 'button', dataUi: 'facade', ...waitingProperties(waiting) },
    messages.load(provider.name),
  );
}
