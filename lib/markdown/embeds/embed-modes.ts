import type { Provider } from '../../embeds/provider.ts';

/**
 * What becomes of a thing that is embedded: `keep` leaves the snippet as it was pasted, `enhance`
 * makes it load late and keep its place, with a link to the original; `click` makes it wait until
 * a reader asks for it; `link` leaves only the link.
 */
export type EmbedMode = 'keep' | 'enhance' | 'click' | 'link';

/** How embeds are shown. */
export interface EmbedOptions {
  /** Of all providers. */
  mode: EmbedMode;
  /** Of some, by their ids. */
  providers: Readonly<Record<string, EmbedMode | undefined>>;
  /** Of hosts that are not in the table of providers; `error` is `keep`, and no page is made of it. */
  unknown: 'keep' | 'link' | 'error';
}

/** What becomes of a thing of a provider. */
export function modeOf(provider: Provider, { mode, providers }: EmbedOptions): EmbedMode {
  return providers[provider.id] ?? mode;
}
