import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleOptions } from '../markdown/article.ts';

// This file has no part in rendering, so that whoever only asks which articles are kept, as the end
// of a build does, need not load all that renders them.

/** A Markdown text to be rendered. */
export interface Text {
  body: string;
  /** The line of its file that it starts on. */
  bodyLine: number;
}

/** The options that are asked while a text is rendered: the answers are kept with the article. */
type Questions = 'files' | 'findCard' | 'links' | 'findImage' | 'shortcodes';

/** What is settled before any text is rendered. */
export type ArticleSettings = Omit<ArticleOptions, Questions> &
  Pick<ArticleOptions['shortcodes'], 'templates'> & {
    /** Whether addresses that stand alone may become cards. */
    hasCards: boolean;
  };

/** What of the options of an article is settled. */
export function settingsOf(options: ArticleOptions): ArticleSettings {
  const { files, findCard, links, findImage, shortcodes, ...settled } = options;
  return { ...settled, templates: shortcodes.templates, hasCards: findCard !== undefined };
}

/** The file of an article in the folder where articles are kept. */
export function articleFile({ body, bodyLine }: Text, settings: ArticleSettings): string {
  // What functions do is of the code.
  const settled = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  const name = createHash('sha256')
    .update(JSON.stringify([codeVersion(), settled, bodyLine]))
    .update(body)
    .digest('hex')
    .slice(0, 40);
  return `${name}.json.gz`;
}

let version: string | undefined;

/** Of what renders: the code, its packages and the configuration, whose shortcodes may be functions. */
export function codeVersion(): string {
  if (version !== undefined) return version;
  const hash = createHash('sha256').update(process.versions.node);
  addFolder('lib', hash);
  for (const file of ['blog.config.ts', 'package-lock.json']) addFile(file, hash);
  version = hash.digest('hex');
  return version;
}

function addFolder(folder: string, hash: Hash): void {
  const entries = readdirSync(path.resolve(/* turbopackIgnore: true */ folder), {
    withFileTypes: true,
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(file, hash);
    else if (!/\.test\.tsx?$/.test(entry.name)) addFile(file, hash);
  }
}

function addFile(file: string, hash: Hash): void {
  hash.update(file).update(readFileSync(path.resolve(/* turbopackIgnore: true */ file)));
}
