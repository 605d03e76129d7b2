import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text that would run a script in the pages of others. */
export interface HostileText {
  /** Its line in `texts.txt`. */
  line: number;
  group: string;
  text: string;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  f: '\f',
  0: '\0',
  '\\': '\\',
};

/** All that README.md describes. */
export const hostileTexts: readonly HostileText[] = readTexts();

function readTexts(): HostileText[] {
  const file = fileURLToPath(new URL('texts.txt', import.meta.url));
  const texts: HostileText[] = [];
  let group = '';
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const heading = /^# ([a-z]+)$/.exec(line)?.[1];
    if (heading !== undefined) group = heading;
    else if (line !== '') texts.push({ line: index + 1, group, text: unescaped(line) });
  }
  return texts;
}

function unescaped(line: string): string {
  return line.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (whole, code, letter) =>
    code === undefined
      ? (escapes[letter] ?? whole)
      : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
