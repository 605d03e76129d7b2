import type { Root } from 'hast';
import { providers } from '../../embeds/providers.ts';
import { SKIP, visit } from '../visit.ts';
import { type EmbedOptions, modeOf } from './embed-modes.ts';
import { dataOf, frameElement } from './embed-parts.ts';

/**
 * Puts the frame of a quote after it where the quote itself says which one, so that its script is
 * not needed.
 *
 * In: `<blockquote class="tiktok-embed" data-video-id="1">…</blockquote>`.
 * Out: the same, and `<iframe src="https://www.tiktok.com/embed/v2/1" …>` after it.
 */
export function rehypeQuoteEmbeds(options: EmbedOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (quote, index, parent) => {
      if (quote.tagName !== 'blockquote' || !parent || index === undefined) return undefined;
      const classes = [quote.properties.className].flat();
      const provider = providers.find(({ quote }) => quote && classes.includes(quote.className));
      const frame = provider?.quote?.frame(dataOf(quote));
      if (!provider || !frame || modeOf(provider, options) === 'keep') return undefined;
      parent.children.splice(index + 1, 0, frameElement(frame));
      return [SKIP, index + 2];
    });
  };
}
