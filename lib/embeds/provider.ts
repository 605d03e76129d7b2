/** Sources that a page's Content-Security-Policy has to allow, by directive. CSP Level 3 host sources. */
export interface PolicySources {
  'script-src'?: string[];
  'style-src'?: string[];
  'frame-src'?: string[];
  'img-src'?: string[];
  'font-src'?: string[];
  'media-src'?: string[];
  'connect-src'?: string[];
}

/** A site that posts embed things from. */
export interface Provider {
  /** As the provider writes itself; readers see it in titles. */
  name: string;
  /** Its hosts, all of which serve https. `*.example.com` stands for every host below, not for itself. */
  hosts: string[];
  /**
   * Scripts that only look for the provider's snippets in the page, so that one does for all of
   * them. A script whose place or attributes matter is none of these. `https` addresses.
   */
  loaders?: string[];
  /** What its scripts load by themselves, beyond the address that the page names. */
  needs?: PolicySources;
}
