import sharp from 'sharp';
import type { Run } from './fonts.ts';
import { type Colour, indexedPng } from './indexed-png.ts';

/** How many shades there are from the ground to an ink, for smooth edges. */
const shades = 15;

/** One line of text as pixels. */
interface DrawnLine {
  /** Red in the lowest byte, opacity in the highest. The strut is red, letters are black. */
  pixels: Uint32Array;
  width: number;
  height: number;
  /** The first column with ink, and the first after the last. */
  left: number;
  right: number;
  /** The row with the top of the strut, which is at the same height over the baseline in all lines. */
  top: number;
}

/** How a line is drawn. */
export interface Type {
  /** Pixels. */
  size: number;
  /** 100 to 900. */
  weight: number;
  language: string;
  /** The family of the strut. */
  family: string;
}

/** A sheet of one colour, on which is drawn with a few inks. */
export class Canvas {
  readonly #pixels: Uint8Array;
  readonly #area: { width: number; height: number };
  readonly #palette: Colour[];

  constructor(
    area: { width: number; height: number },
    { ground, inks }: { ground: Colour; inks: readonly Colour[] },
  ) {
    this.#pixels = new Uint8Array(area.width * area.height);
    this.#area = area;
    this.#palette = [ground, ...inks.flatMap((ink) => shadesBetween(ground, ink))];
  }

  /** Draws a line whose ink begins at `x`, or ends there. */
  write(line: DrawnLine, { ink, x, y, ends = false }: Place): void {
    const left = Math.round(x) - (ends ? line.right : line.left);
    const top = Math.round(y) - line.top;
    for (let row = 0; row < line.height; row += 1) {
      for (let column = line.left; column < line.right; column += 1) {
        const pixel = line.pixels[row * line.width + column] ?? 0;
        if (pixel !== 0 && isLetter(pixel)) this.#set(left + column, top + row, ink, pixel >>> 24);
      }
    }
  }

  /** Fills a rectangle. */
  fill({ ink, x, y, width, height }: Place & { width: number; height: number }): void {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) this.#set(column, row, ink, 255);
    }
  }

  png(): Buffer {
    return indexedPng(this.#pixels, this.#area, this.#palette);
  }

  #set(x: number, y: number, ink: number, opacity: number): void {
    const { width, height } = this.#area;
    const shade = Math.round((opacity * shades) / 255);
    if (shade === 0 || x < 0 || x >= width || y < 0 || y >= height) return;
    const index = ink * shades + shade;
    if (index > (this.#pixels[y * width + x] ?? 0)) this.#pixels[y * width + x] = index;
  }
}

/** Where on a canvas, in pixels, and in which of its inks. */
export interface Place {
  ink: number;
  x: number;
  y: number;
  /** Whether `x` is where it ends. */
  ends?: boolean;
}

/** Draws a line of text. Its height is that of a strut at its end, whatever its letters are. */
export async function drawLine(runs: readonly Run[], type: Type): Promise<DrawnLine> {
  const { data, info } = await sharp({
    text: { text: markupOf(runs, type), rgba: true, dpi: 72 },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  let [left, right, top] = [width, 0, height];
  for (let index = 0; index < pixels.length; index += 1) {
    const pixel = pixels[index] ?? 0;
    if (pixel === 0) continue;
    const column = index % width;
    if (!isLetter(pixel)) top = Math.min(top, Math.floor(index / width));
    else if (column < left) left = column;
    else if (column >= right) right = column + 1;
  }
  return { pixels, width, height, left, right: Math.max(right, left + 1), top };
}

function isLetter(pixel: number): boolean {
  return (pixel & 0xff) === 0;
}

/** Pango's own markup, https://docs.gtk.org/Pango/pango_markup.html. Its size counts in 1024ths of a point. */
function markupOf(runs: readonly Run[], { size, weight, language, family }: Type): string {
  const spans = runs.map((run) => span(run.text, { family: run.family, size, weight, language }));
  const strut = span('|', { family, size, weight, language, colour: 'red' });
  return [...spans, strut].join('');
}

function span(
  text: string,
  { family, size, weight, language, colour = 'black' }: Type & { colour?: string },
): string {
  const attributes = {
    font_family: family,
    size: Math.round(size * 1024),
    weight,
    lang: language,
    foreground: colour,
    font_features: 'palt=1, kern=1',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<span ${written.join(' ')}>${escaped(text)}</span>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(value: string | number): string {
  return String(value).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function shadesBetween(ground: Colour, ink: Colour): Colour[] {
  return Array.from({ length: shades }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = ground.map((part, channel) =>
      Math.round(part + (((ink[channel] ?? 0) - part) * (index + 1)) / shades),
    );
    return [red, green, blue];
  });
}
