import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import decompress from 'woff2-encoder/decompress';
import {
  emojiPackages,
  type FontPackage,
  type FontSlice,
  fontPackagesFor,
  slicesOf,
} from './font-packages.ts';
import { type OpenType, readOpenType } from './open-type.ts';
import { graphemesOf } from './phrases.ts';

/** What stands for a character that no font has: the mark that printers put where a type was missing. */
export const missingMark = '〓';

/** A part of a text in one family. */
export interface Run {
  text: string;
  family: string;
  /** In parts of the size, at the weight of titles. */
  width: number;
}

/** Text in runs, and the characters that no font has, which the runs show as {@link missingMark}. */
export interface Runs {
  runs: Run[];
  missing: string[];
}

// A character that is shown as a picture by itself, or because what follows it says so.
const picture = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}/u;

/** Signs without a shape of their own: they join emoji, or choose the shape of what they follow. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The fonts that pictures are drawn with. Of the many files that they are in, only those are
 * unpacked that texts ask for, into `folder`, where the library that draws finds them.
 */
export class Fonts {
  readonly #folder: string;
  readonly #slices = new Map<FontPackage, Map<number, FontSlice[]>>();
  readonly #opened = new Map<string, Promise<OpenType>>();
  readonly #runs = new Map<string, Promise<Run | undefined>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A text of one line as it is drawn. */
  async runsOf(text: string, language: string): Promise<Runs> {
    const runs: Run[] = [];
    const missing: string[] = [];
    for (const grapheme of graphemesOf(text)) {
      const found = await this.runOf(grapheme, language);
      const run = found ?? (await this.#missingRun(language));
      const last = runs.at(-1);
      if (!found) {
        missing.push(grapheme);
        // A word in a script that no font has is one mark.
        if (last?.text.endsWith(missingMark)) continue;
      }
      if (last?.family === run.family) {
        last.text += run.text;
        last.width += run.width;
      } else runs.push({ ...run });
    }
    return { runs, missing };
  }

  async #missingRun(language: string): Promise<Run> {
    const run = await this.runOf(missingMark, language);
    if (!run) throw new Error(`The fonts have no ${missingMark}`);
    return run;
  }

  /** A character as readers count them, or nothing where no font has it. */
  runOf(grapheme: string, language: string): Promise<Run | undefined> {
    const name = `${language} ${grapheme}`;
    const run = this.#runs.get(name) ?? this.#findRun(grapheme, language);
    this.#runs.set(name, run);
    return run;
  }

  async #findRun(grapheme: string, language: string): Promise<Run | undefined> {
    const packages = fontPackagesFor(language);
    const order = picture.test(grapheme) ? [...emojiPackages, ...packages] : packages;
    for (const spelling of spellingsOf(grapheme)) {
      const shapes = [...spelling.replace(shapeless, '')].map((character) =>
        Number(character.codePointAt(0)),
      );
      if (shapes.length === 0) return { text: '', family: '', width: 0 };
      for (const font of order) {
        const run = await this.#runIn(font, spelling, shapes);
        if (run) return run;
      }
    }
    return undefined;
  }

  /** The grapheme in one font, or nothing unless it has all of its characters. */
  async #runIn(font: FontPackage, text: string, shapes: number[]): Promise<Run | undefined> {
    let [family, width] = ['', 0];
    for (const [index, codePoint] of shapes.entries()) {
      const found = await this.#glyphIn(font, codePoint);
      if (!found) return undefined;
      family = found.family;
      // Emoji that are joined become one, and marks stand over their letter.
      if (index === 0) width = found.advance;
    }
    return { text, family, width: width >= 0.98 ? width : width * font.growth };
  }

  async #glyphIn(
    font: FontPackage,
    codePoint: number,
  ): Promise<{ family: string; advance: number } | undefined> {
    const slices = this.#slices.get(font) ?? slicesByBlock(font);
    this.#slices.set(font, slices);
    for (const { file, ranges } of slices.get(blockOf(codePoint)) ?? []) {
      if (!ranges.some(([start, end]) => start <= codePoint && codePoint <= end)) continue;
      const opened = this.#opened.get(file) ?? this.#open(file);
      this.#opened.set(file, opened);
      const { family, advanceOf } = await opened;
      const advance = advanceOf(codePoint);
      // A package may promise more than its files hold.
      if (advance !== undefined) return { family, advance };
    }
    return undefined;
  }

  async #open(file: string): Promise<OpenType> {
    const font = await decompress(await readFile(file));
    await mkdir(this.#folder, { recursive: true });
    await writeFile(path.join(this.#folder, `${path.basename(file, '.woff2')}.ttf`), font);
    return readOpenType(font);
  }
}

/** Characters are looked up by blocks of 64, since a font has a hundred files with a hundred ranges each. */
function blockOf(codePoint: number): number {
  return codePoint >>> 6;
}

/** The files of a font by the blocks that they may have characters of, in their order. */
function slicesByBlock(font: FontPackage): Map<number, FontSlice[]> {
  const blocks = new Map<number, FontSlice[]>();
  for (const slice of slicesOf(font)) {
    for (const [start, end] of slice.ranges) {
      for (let block = blockOf(start); block <= blockOf(end); block += 1) {
        const slices = blocks.get(block) ?? [];
        if (slices.at(-1) !== slice) slices.push(slice);
        blocks.set(block, slices);
      }
    }
  }
  return blocks;
}

// The fonts draw people in one colour, and a hand or head with a tone of skin in two parts.
const skinTones = /[\u{1f3fb}-\u{1f3ff}]/gu;

/** Signs that stand for others, which fewer fonts have. */
const alike: Readonly<Record<string, string>> = { '✗': '✖', '✘': '✖', '✕': '✖' };

/** Ways to write a character, the best first. */
function spellingsOf(grapheme: string): Set<string> {
  const [, key] = /^([0-9#*])\ufe0f?\u20e3$/u.exec(grapheme) ?? [];
  if (key !== undefined) return new Set([circled(key), key]);
  const plain = grapheme.replace(skinTones, '') || grapheme;
  const bare = plain.normalize('NFD').replace(/\p{M}+/gu, '');
  return new Set([
    plain,
    plain.normalize('NFC'),
    plain.normalize('NFKC'),
    alike[plain] ?? plain,
    bare || plain,
  ]);
}

/** A key with a digit, ① for one that says 1. */
function circled(key: string): string {
  return /[1-9]/.test(key) ? String.fromCodePoint(0x245f + Number(key)) : key;
}
