import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { words } from '../language/words.ts';

/** The style sheet that browsers show feeds with, in the language of the site. */
export async function feedStyle(): Promise<string> {
  const css = await readFile(path.resolve('lib/feeds/feed.css'), 'utf8');
  return `${css}\n:root {\n  --hint: ${JSON.stringify(words.feedHint)};\n}\n`;
}
