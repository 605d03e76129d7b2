// A process that draws pictures and ends. It is told what by one message, and answers with another.
import sharp from 'sharp';
import { writeFinished } from '../finished-file.ts';
import { drawPicture } from './draw-picture.ts';
import { Fonts } from './fonts.ts';
import { graphemesOf } from './phrases.ts';
import type { Picture } from './picture.ts';

/** A picture and where it goes. */
export interface Order {
  /** Absolute path. */
  file: string;
  picture: Picture;
}

/** What a process is told. */
export interface Work {
  orders: Order[];
  /** Where the fonts are unpacked, of which fontconfig was told. */
  fonts: string;
}

/** What it answers. */
export interface Outcome {
  /** Characters that no font has, by file. */
  missing: Record<string, string[]>;
}

// There is a process for each core, and none draws the same line twice.
sharp.concurrency(1);
sharp.cache(false);

process.once('message', async (work: Work) => {
  const outcome = await draw(work);
  process.send?.(outcome, () => process.disconnect());
});

async function draw({ orders, fonts: folder }: Work): Promise<Outcome> {
  const fonts = new Fonts(folder);
  // Fonts are looked for once, when the first line is drawn. So all have to be there by then.
  await unpackFor(orders, fonts);
  const missing: Outcome['missing'] = {};
  for (const { file, picture } of orders) {
    const drawing = await drawPicture(picture, fonts);
    await writeFinished(file, drawing.png);
    if (drawing.missing.length > 0) missing[file] = drawing.missing;
  }
  return { missing };
}

async function unpackFor(orders: readonly Order[], fonts: Fonts): Promise<void> {
  const texts = new Map<string, Set<string>>();
  for (const { picture } of orders) {
    const known = texts.get(picture.language) ?? new Set(graphemesOf('〓…|#-'));
    texts.set(picture.language, known);
    const all = [picture.title, picture.site, picture.aside ?? '', ...picture.tags].join(' ');
    for (const grapheme of graphemesOf(all)) known.add(grapheme);
  }
  await fonts.runsOf('|', 'ja');
  for (const [language, graphemes] of texts) {
    for (const grapheme of graphemes) await fonts.runOf(grapheme, language);
  }
}
