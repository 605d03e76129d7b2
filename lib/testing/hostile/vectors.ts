import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text that tries to run a script, or to load one from `evil.example`. */
export interface Vector {
  /** The file in `lib/testing/hostile/vectors/` that it is of, and its place there, counted from 1. */
  name: string;
  /** Calls `xss` with the name where it holds the call in plain letters. */
  text: string;
}

const folder = path.resolve('lib/testing/hostile/vectors');

/**
 * Every vector, in the order of files and places. They are after the lists of OWASP, DOMPurify and
 * html5lib, and after what this site makes of text itself.
 */
export const vectors: readonly Vector[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => {
    const texts: string[] = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    return texts.map((text, index) => ({ name: `${path.parse(file).name} ${index + 1}`, text }));
  });

/** A shortcode of the site's owner that puts arguments where they could run. */
export const hostileTemplate =
  '<a class="{{ 1 }}" href="{{ 0 }}" onclick="{{ 1 }}" style="{{ 1 }}">{{ inner }}</a><script src="{{ 0 }}"></script>';
