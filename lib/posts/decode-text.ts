import type { Place } from './problem.ts';

/** The text of a file, and what of it is no text. */
export interface DecodedText {
  text: string;
  fault: EncodingFault | undefined;
}

/** The first byte of a file that is no UTF-8. */
export interface EncodingFault {
  message: string;
  place: Place;
}

const byteOrderMarks = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Encodings that Japanese and Chinese posts were written in, and how a text shows that it is in one. */
const olderEncodings = [
  { label: 'shift_jis', name: 'Shift_JIS', sign: /[ぁ-んァ-ヶ]/g },
  { label: 'euc-jp', name: 'EUC-JP', sign: /[ぁ-んァ-ヶ]/g },
  { label: 'gb18030', name: 'GB18030', sign: /[的一是不了在有人我他这中大来上个国]/g },
  { label: 'big5', name: 'Big5', sign: /[的一是不了在有人我他這中大來上個國]/g },
] as const;

/**
 * Reads a file as UTF-8, or as UTF-16 where it starts with its byte order mark. Lines that end with
 * a carriage return alone, as old Macs wrote them, end with a line feed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMarks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  // A mark of UTF-8 stays: it is the reader of the front matter who leaves it out.
  const decoder = new TextDecoder(mark?.encoding, { ignoreBOM: mark === undefined });
  const text = decoder.decode(bytes);
  return {
    text: text.replace(/\r(?!\n)/g, '\n'),
    fault: mark === undefined ? faultOf(bytes, text) : undefined,
  };
}

function faultOf(bytes: Uint8Array, text: string): EncodingFault | undefined {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    // The character itself may stand in a text.
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) {
      const lines = text.slice(0, at).split(/\r\n?|\n/);
      return {
        message: messageFor(bytes, bytes[offset] ?? 0),
        place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
      };
    }
    offset += 3;
    from = at + 1;
  }
  return undefined;
}

function messageFor(bytes: Uint8Array, byte: number): string {
  const name = encodingOf(bytes);
  return [
    `The file is not in UTF-8: here stands the byte 0x${byte.toString(16).toUpperCase()}.`,
    name ? `It may be ${name}.` : '',
    `Save it as UTF-8 in an editor, or by iconv -f ${name ?? 'ITS-ENCODING'} -t UTF-8`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The encoding by which the file reads most like a text; Latin letters where none does. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const counts = olderEncodings.flatMap(({ label, name, sign }) => {
    const text = attempt(() => new TextDecoder(label, { fatal: true }).decode(bytes));
    // In the wrong one, two bytes read as two half-width kana.
    const doubtful = text?.match(/[\uFF61-\uFF9F\uE000-\uF8FF]/g)?.length ?? 0;
    const count = (text?.match(sign)?.length ?? 0) - doubtful;
    return count > 0 ? [{ name, count }] : [];
  });
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a), { name: '', count: 0 });
  if (best.count > 0) return best.name;
  const latin = new TextDecoder('windows-1252').decode(bytes);
  return /\p{L}[À-ÿ]|[À-ÿ]\p{L}/u.test(latin) ? 'windows-1252' : undefined;
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
