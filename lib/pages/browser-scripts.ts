import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Article } from '../markdown/article.ts';
import type { BrowserScriptName } from '../markdown/browser-script-names.ts';
import type { Collection } from '../posts/collection.ts';
import { browserScriptPath } from '../urls.ts';

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
  pages,
}: Pick<Collection, 'posts' | 'pages'>): Promise<BrowserScript[]> {
  const mayHaveDiagrams = [...posts, ...pages].some(({ body }) => body.includes('mermaid'));
  return Promise.all([
    browserScript('embeds'),
    ...(mayHaveDiagrams ? [browserScript('diagrams'), diagramLibrary()] : []),
  ]);
}

/** A script that an article asks for. */
export function browserScript(name: BrowserScriptName): Promise<BrowserScript> {
  return once(name, async () => {
    if (name !== 'diagrams') return bundled(name, {});
    return bundled(name, { libraryPath: browserScriptPath((await diagramLibrary()).file) });
  });
}

/** Paths of the scripts that an article asks for. */
export async function scriptPathsOf({
  browserScripts,
}: Pick<Article, 'browserScripts'>): Promise<string[]> {
  const scripts = await Promise.all(browserScripts.map(browserScript));
  return scripts.map(({ file }) => browserScriptPath(file));
}

/** What diagrams are drawn with; their script asks for it when there is something to draw. */
function diagramLibrary(): Promise<BrowserScript> {
  return once('mermaid', () =>
    readFile(path.resolve('node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'), 'utf8'),
  );
}

/** A file of `browser/` as a module for browsers, with the values of what it declares. */
async function bundled(name: string, values: Readonly<Record<string, string>>): Promise<string> {
  const define = Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]);
  const { outputFiles } = await build({
    entryPoints: [path.resolve('browser', `${name}.ts`)],
    define: Object.fromEntries(define),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
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
