import { Canvas, drawLine, type Type } from './canvas.ts';
import type { Fonts, Run } from './fonts.ts';
import { type Measure, type Sizes, setText, shortenedLine } from './lines.ts';
import { graphemesOf } from './phrases.ts';
import { type Picture, pictureSize } from './picture.ts';

// The colours of the site, of app/site.css: --ground, --text, --muted, --accent and --line.
const ground = [0xfc, 0xfb, 0xf9] as const;
const [text, muted, accent, line] = [0, 1, 2, 3];
const inks = [
  [0x1d, 0x1c, 0x1a],
  [0x4f, 0x4c, 0x47],
  [0x8c, 0x2f, 0x1b],
  [0xdc, 0xd8, 0xd0],
] as const;

const margin = 88;
const column = pictureSize.width - 2 * margin;

const titleSizes: Sizes = [
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 60, lines: 4 },
  { size: 50, lines: 4 },
];
const titleWeight = 650;
const lineHeight = 1.36;
/** Where the title may be, from the top. Its middle is that of this place. */
const titleArea = { top: 60, height: 372 };

const footSize = 30;
const tagsTop = 446;
const ruleTop = 510;
const footTop = 532;

/** How far the top of the strut is above that of the letters, in parts of their size. */
const strutRise = 0.07;

/** A drawn picture. */
export interface Drawing {
  png: Buffer;
  /** Characters that no font has. */
  missing: string[];
}

/** Draws a picture: the title, the tags below it, and at the foot who says it and when. */
export async function drawPicture(picture: Picture, fonts: Fonts): Promise<Drawing> {
  const canvas = new Canvas(pictureSize, { ground, inks });
  const { language } = picture;
  const missing: string[] = [];
  const [strut] = (await fonts.runsOf('|', 'ja')).runs;
  const family = strut?.family ?? '';
  const runsOf = async (content: string) => {
    const found = await fonts.runsOf(content, language);
    missing.push(...found.missing);
    return found.runs;
  };
  const drawn = async (content: string, type: Omit<Type, 'language' | 'family'>) =>
    drawLine(await runsOf(content), { ...type, language, family });

  const title = plain(picture.title);
  const setting = setText(title, language, {
    width: column,
    sizes: titleSizes,
    measure: await measureOf(title, language, fonts),
  });
  const draw = (size: number) =>
    Promise.all(setting.lines.map((each) => drawn(each, { size, weight: titleWeight })));
  let { size } = setting;
  let lines = await draw(size);
  // Widths are known of one weight of the fonts only.
  const widest = Math.max(...lines.map(({ left, right }) => right - left));
  if (widest > column) {
    size = Math.floor((size * column) / widest);
    lines = await draw(size);
  }
  const step = size * lineHeight;
  const height = step * (lines.length - 1) + size;
  const top = titleArea.top + (titleArea.height - height) / 2 - strutRise * size;
  lines.forEach((each, index) => {
    canvas.write(each, { ink: text ?? 0, x: margin, y: top + index * step });
  });

  const foot = async (content: string, width: number, weight = 400) => {
    const whole = plain(content);
    const measure = await measureOf(whole, language, fonts);
    const shown = shortenedLine(whole, language, { width: width / footSize, measure });
    return drawn(shown, { size: footSize, weight });
  };
  const tags = picture.tags.map((tag) => `#${plain(tag).replace(/\s+/g, '-')}`).join('  ');
  if (tags !== '') {
    canvas.write(await foot(tags, column), { ink: muted ?? 0, x: margin, y: tagsTop });
  }
  canvas.fill({ ink: line ?? 0, x: margin, y: ruleTop, width: column, height: 2 });
  const site = await foot(picture.site, column * 0.62, 600);
  canvas.write(site, { ink: accent ?? 0, x: margin, y: footTop });
  if (picture.aside) {
    const aside = await foot(picture.aside, column * 0.34);
    canvas.write(aside, { ink: muted ?? 0, x: margin + column, y: footTop, ends: true });
  }
  return { png: canvas.png(), missing: [...new Set(missing)] };
}

/** One line of text, without what has no shape or turns the direction of letters. */
function plain(content: string): string {
  return content
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

async function measureOf(content: string, language: string, fonts: Fonts): Promise<Measure> {
  const widths = new Map<string, number>();
  for (const grapheme of new Set([...graphemesOf(content), '…'])) {
    const run: Run | undefined = await fonts.runOf(grapheme, language);
    widths.set(grapheme, run?.width ?? 1);
  }
  return (part) => graphemesOf(part).reduce((sum, each) => sum + (widths.get(each) ?? 1), 0);
}
