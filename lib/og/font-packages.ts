import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A font as its package brings it: one family in many files, each with a slice of its characters. */
export interface FontPackage {
  name: string;
  /** How much wider letters are at the weight of titles than at the default of the font. */
  growth: number;
}

const japanese = { name: '@fontsource-variable/noto-sans-jp', growth: 1.13 };
const korean = { name: '@fontsource-variable/noto-sans-kr', growth: 1.13 };
const simplified = { name: '@fontsource-variable/noto-sans-sc', growth: 1.13 };
const traditional = { name: '@fontsource-variable/noto-sans-tc', growth: 1.13 };
const western = { name: '@fontsource-variable/noto-sans', growth: 1.07 };
const emoji = { name: '@fontsource-variable/noto-emoji', growth: 1 };

export const fontPackages: readonly FontPackage[] = [
  ...[japanese, korean, simplified, traditional, western, emoji],
];

/**
 * The fonts for a text, the one that is asked first at the front: Chinese, Japanese and Korean write
 * the same characters in different shapes.
 */
export function fontPackagesFor(language: string): readonly FontPackage[] {
  const cjk = [japanese, korean, simplified, traditional];
  const first = cjkFontFor(language);
  return first === undefined
    ? [western, ...cjk, emoji]
    : [first, western, ...cjk.filter((font) => font !== first), emoji];
}

/** The fonts for a picture of a feeling or thing. */
export const emojiPackages: readonly FontPackage[] = [emoji];

function cjkFontFor(language: string): FontPackage | undefined {
  if (/^ja\b/i.test(language)) return japanese;
  if (/^ko\b/i.test(language)) return korean;
  if (/^(?:zh-(?:.*-)?(?:hant|tw|hk|mo)|yue)\b/i.test(language)) return traditional;
  return /^(?:zh|cmn|wuu)\b/i.test(language) ? simplified : undefined;
}

/** A file of a package, with the characters that it may have. */
export interface FontSlice {
  file: string;
  /** First and last code points. */
  ranges: readonly (readonly [number, number])[];
}

const require = createRequire(import.meta.url);

/** The files of a package, from what it says of itself. */
export function slicesOf({ name }: FontPackage): FontSlice[] {
  const list = require.resolve(`${name}/unicode.json`);
  const family = path.posix.basename(name);
  const slices: Record<string, string> = JSON.parse(readFileSync(list, 'utf8'));
  return Object.entries(slices).map(([slice, ranges]) => ({
    file: path.join(
      path.dirname(list),
      'files',
      `${family}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ),
    ranges: ranges.split(',').map((range) => {
      const [start = 0, end = start] = range
        .replace(/^U\+/i, '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return [start, end] as const;
    }),
  }));
}

/** The versions of what pictures are drawn with. */
export function fontVersions(): string[] {
  return fontPackages.map(({ name }) => {
    const list = path.join(path.dirname(require.resolve(`${name}/unicode.json`)), 'package.json');
    return `${name}@${JSON.parse(readFileSync(list, 'utf8')).version}`;
  });
}
