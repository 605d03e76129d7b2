import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    browserScripts: Set<BrowserScriptName>;
  }
}

/** A script of the site that an article asks for; each is a file of `browser/`. */
export type BrowserScriptName = 'copy' | 'diagrams' | 'embeds';

/** The scripts that an article has asked for so far. */
export function browserScriptsOf({ data }: VFile): Set<BrowserScriptName> {
  data.browserScripts ??= new Set();
  return data.browserScripts;
}
