/** Sources that a page's Content-Security-Policy has to allow, by directive. CSP Level 3 host sources. */
export interface PolicySources {
  'script-src'?: string[];
  'style-src'?: string[];
  'style-src-attr'?: string[];
  'frame-src'?: string[];
  'img-src'?: string[];
  'font-src'?: string[];
  'media-src'?: string[];
  'connect-src'?: string[];
}

/** A site that posts embed things from. */
export interface Provider {
  /** What a configuration calls it: lower-case letters and digits. */
  id: string;
  /** As the provider writes itself; readers see it in titles. */
  name: string;
  /** Its hosts, all of which serve https. `*.example.com` stands for every host below, not for itself. */
  hosts: readonly string[];
  /** Where its people share pages. */
  share?: SharePlace;
  /** Whether an address on a host that is nobody's is of this kind, for software that anyone may run. */
  serves?(address: URL): boolean;
  /** What calls are named that embed its things, such as `{{< youtube id >}}`. */
  calls?: readonly string[];
  /** Makes the snippet of a thing from its id or address. */
  snippet?: SnippetMaker;
  /** How its frames are shown where their author says nothing else. */
  frame?: FrameStyle;
  /** The address that a frame is better loaded from. */
  betterAddress?(address: URL): URL;
  /** Where its frames go on to, beyond the host that the page names. */
  leadsTo?: readonly string[];
  /** The frame that one of its scripts would write in its own place. */
  frameOfScript?(script: ScriptTag): FrameSnippet | undefined;
  /** Quotes whose frame stands after them, so that their loader is not needed. */
  quote?: QuoteFrame;
  /** Whether an address is that of a script which writes into its own place. */
  isPlaced?(address: URL): boolean;
  /** The address of a frame that starts by itself, for readers who have asked for it. */
  startedAddress?(address: URL): URL;
  /** What a frame or a script shows is called, as far as its address says. */
  title?(address: URL): string | undefined;
  /** The page that a frame or a script shows a part of, for people to open. */
  original?(address: URL): string | undefined;
  /**
   * Scripts that only look for the provider's snippets in the page, so that one does for all of
   * them. A script whose place or attributes matter is none of these. `https` addresses.
   */
  loaders?: readonly string[];
  /** A CSS selector of the snippets that its loaders look for. */
  fills?: string;
  /** What its scripts load by themselves, beyond the address that the page names. */
  needs?(script: URL): PolicySources;
}

/** How a frame is shown. */
export interface FrameStyle {
  /** Width to height. A frame without one is as high as its author says. */
  ratio?: readonly [width: number, height: number];
  /** In pixels, for frames whose height does not follow from their width. */
  height?: number;
  /** Permissions Policy of the frame, as the provider's own snippet has it. */
  allow?: string;
  sandbox?: string;
  referrerPolicy?: string;
}

/** A place where pages are shared, through a plain link. */
export interface SharePlace {
  name: string;
  /** The page that asks what to say of an address. */
  href(address: string, title: string): string;
}

/** How a quote names its frame. */
export interface QuoteFrame {
  className: string;
  /** @param data `data-` attributes of the quote, named without that. */
  frame(data: Readonly<Record<string, string>>): FrameSnippet | undefined;
}

/** A script as it stands in a post. */
export interface ScriptTag {
  /** Whole, over https. */
  src: URL;
  id: string;
  /** `data-` attributes, named without that. */
  data: Readonly<Record<string, string>>;
}

/** A frame; in pixels, and without a width as wide as the text. */
export interface FrameSnippet {
  kind: 'frame';
  src: string;
  width?: number;
  height: number;
}

/** What stands in a page for a thing of a provider, of the kind that its own embed code has. */
export type Snippet =
  | FrameSnippet
  /** A quote with a link to the thing, which a loader script fills. */
  | { kind: 'quote'; className: string; href: string; loader: string }
  /** A script that writes the thing where it stands. */
  | { kind: 'script'; src: string; id?: string };

/**
 * Makes a snippet from what authors name a thing by: its id, or its address.
 *
 * @param reference an id or an address of the provider.
 * @param options more of what a call names, such as `file` of a gist or `start` of a video.
 * @returns `undefined` where the reference is none of this provider's.
 */
export type SnippetMaker = (
  reference: string,
  options: Readonly<Record<string, string>>,
) => Snippet | undefined;

/** A frame with the size that its provider gives it. */
export function frame(
  id: string | undefined,
  address: (id: string) => string,
  width: number,
  height: number,
): FrameSnippet | undefined {
  return id ? { kind: 'frame', src: address(id), width, height } : undefined;
}

/** A frame as wide as the text. */
export function tallFrame(src: string, height = 400): FrameSnippet {
  return { kind: 'frame', src, height };
}

/** What the group of a pattern holds, or all of the match. */
export function whole(reference: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(reference);
  return match?.[1] ?? match?.[0];
}

/** A URL that an address names in its query. */
export function namedAddress(address: URL, parameter: string): string | undefined {
  const named = address.searchParams.get(parameter) ?? '';
  return /^https?:\/\//.test(named) && URL.canParse(named) ? named : undefined;
}
