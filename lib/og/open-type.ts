/** What a picture has to know of a font before it is drawn with it. */
export interface OpenType {
  family: string;
  /** How far a character moves the next one, in parts of the size; nothing for one that it has not. */
  advanceOf(codePoint: number): number | undefined;
}

/**
 * Reads a font of the OpenType specification: its family (`name`), its characters (`cmap`, formats 4
 * and 12) and their widths (`hmtx`), of a variable font those of its default weight.
 */
export function readOpenType(bytes: Uint8Array): OpenType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (tag: string) => {
    const start = tables.get(tag);
    if (start === undefined) throw new Error(`The font has no table ${tag}`);
    return start;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphs = glyphsOf(view, table('cmap'));
  return {
    family: familyOf(view, table('name')),
    advanceOf(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return undefined;
      // The last width is that of all glyphs that come after.
      return view.getUint16(widths + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    },
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte)));
    tables.set(tag.join(''), view.getUint32(record + 8));
  }
  return tables;
}

const familyName = 1;
const windows = 3;

function familyOf(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 6 + 12 * index;
    if (view.getUint16(record) !== windows || view.getUint16(record + 6) !== familyName) continue;
    const [length, offset] = [view.getUint16(record + 8), view.getUint16(record + 10)];
    const units = Array.from({ length: length / 2 }, (_, unit) =>
      view.getUint16(strings + offset + 2 * unit),
    );
    return String.fromCharCode(...units);
  }
  throw new Error('The font does not say its family');
}

/** Glyphs by code points, of the widest of the tables that cover Unicode. */
function glyphsOf(view: DataView, table: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 8 + 8 * index);
    const format = view.getUint16(subtable);
    if (format === 12) addSequences(view, subtable, glyphs);
    if (format === 4) addSegments(view, subtable, glyphs);
  }
  return glyphs;
}

function addSequences(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group += 1) {
    const record = subtable + 16 + 12 * group;
    const [start, end] = [view.getUint32(record), view.getUint32(record + 4)];
    for (let code = start; code <= end; code += 1) {
      glyphs.set(code, view.getUint32(record + 8) + code - start);
    }
  }
}

function addSegments(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(starts + doubled + segment);
    const ranges = starts + 2 * doubled + segment;
    const range = view.getUint16(ranges);
    for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(ranges + range + 2 * (code - start));
      if (range !== 0 && raw === 0) continue;
      const glyph = (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
