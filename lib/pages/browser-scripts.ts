import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { site } from '../config/site.ts';
import { messages } from '../language/messages.ts';
import { words } from '../language/words.ts';
import type { BrowserScriptName } from '../markdown/browser-script-names.ts';
import type { Collection } from '../posts/collection.ts';
import { browserScriptPath, searchIndexPath } from '../urls.ts';

/** A script for the reader's browser. */
export interface BrowserScript {
  /** Name of its file. It holds a hash of the text, so that what has the name never changes. */
  file: string;
  text: string;
}

const kept = new Map<string, Promise<BrowserScript>>();

/** The scripts that pages of a site may ask for; the library that draws diagrams only if there may be any. */
export async function scriptsOfSite({
  posts,
}: Pick<Collection, 'posts'>): Promise<BrowserScript[]> {
  const mayHaveDiagrams = posts.some(({ body }) => body.includes('mermaid'));
  return Promise.all([
    browserScript('embeds'),
    browserScript('copy'),
    ...(site.search ? [browserScript('search')] : []),
    ...(site.analytics ? [browserScript('analytics')] : []),
    ...(mayHaveDiagrams ? [browserScript('diagrams'), diagramLibrary()] : []),
  ]);
}

const browserMessages = Object.fromEntries(
  Object.values(messages).map(({ language, browser }) => [language, browser]),
);

/** A script that pages ask for. */
export function browserScript(
  name: BrowserScriptName | 'analytics' | 'search',
): Promise<BrowserScript> {
  return once(name, async () => {
    if (name === 'analytics') return bundled(name, { analytics: site.analytics });
    if (name === 'search') {
      return bundled(name, { words: words.search.browser, indexPath: searchIndexPath });
    }
    if (name !== 'diagrams') return bundled(name, { messages: browserMessages });
    return bundled(name, { libraryPath: browserScriptPath((await diagramLibrary()).file) });
  });
}

/** The paths of scripts that a page asks for. */
export function scriptPathsOf(names: Iterable<BrowserScriptName | 'search'>): Promise<string[]> {
  return Promise.all(
    [...names].map(async (name) => browserScriptPath((await browserScript(name)).file)),
  );
}

/** The text of a script that stands in a page itself, since it has to run before the page is shown. */
export async function inlineScript(name: 'scheme' | 'shortcut'): Promise<string> {
  const { text } = await once(name, () => bundled(name, {}, 'iife'));
  return text.trim();
}

/** What diagrams are drawn with; their script asks for it when there is something to draw. */
function diagramLibrary(): Promise<BrowserScript> {
  return once('mermaid', () =>
    readFile(path.resolve('node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'), 'utf8'),
  );
}

/** A file of `browser/` as browsers run it, with the values of what it declares. */
async function bundled(
  name: string,
  values: Readonly<Record<string, unknown>>,
  format: 'esm' | 'iife' = 'esm',
): Promise<string> {
  const define = Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]);
  const { outputFiles } = await build({
    entryPoints: [path.resolve('browser', `${name}.ts`)],
    define: Object.fromEntries(define),
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

function once(name: string, read: () => Promise<string>): Promise<BrowserScript> {
  const script =
    kept.get(name) ??
    read().then((text) => ({
      file: `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`,
      text,
    }));
  kept.set(name, script);
  return script;
}
