import matter from 'gray-matter';
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Place } from './problem.ts';

/** The front matter of a file as values, before anybody has asked what they mean. */
export interface FrontMatterBlock {
  values: Record<string, unknown>;
  /** Where a top-level key stands in the file; the first line where it does not stand at all. */
  placeOf(key: string): Place;
  /** The Markdown after the front matter. */
  body: string;
  /** The line of the file that the body starts on, counted from 1. */
  bodyLine: number;
}

/** Why a front matter can't be read: where, what is wrong and what to write instead. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

type Format = 'toml' | 'yaml' | 'json';

/** The text of a front matter and where it stands. */
interface Block {
  format: Format;
  text: string;
  /** The line of the file that the text starts on, counted from 1. */
  line: number;
  body: string;
}

const fences: Record<string, Format> = { '+++': 'toml', '---': 'yaml' };

/** Ends a block for gray-matter: no line of a real front matter starts like this. */
const end = '\u0000end of front matter';

// Left behind by editors and terminals. TOML forbids them, and no page and no feed may hold them.
const controlCharacters = /(?![\t\n\r])\p{Cc}/gu;

/**
 * Takes a file apart into front matter and Markdown. TOML 1.0 stands between `+++`, YAML 1.2
 * between `---`, JSON between braces. Nothing in a front matter is ever run. A byte order mark
 * and control characters are left out.
 *
 * @throws {FrontMatterError} when the front matter is not closed or breaks its language's rules.
 */
export function readFrontMatterBlock(source: string): FrontMatterBlock {
  const text = source.replace(/^\uFEFF/, '').replace(controlCharacters, '');
  const block = findBlock(text);
  if (!block)
    return { values: {}, placeOf: () => ({ line: 1, column: 1 }), body: text, bodyLine: 1 };

  let placeOf: FrontMatterBlock['placeOf'] = () => ({ line: 1, column: 1 });
  const engine = {
    parse(input: string): object {
      // The line feed after the opening comes along.
      const text = input.replace(/^\n/, '');
      const parsed = block.format === 'toml' ? readToml(text) : readYaml(text);
      placeOf = (key) => {
        const place = parsed.placeOf(key);
        return place
          ? { line: place.line + block.line - 1, column: place.column }
          : { line: 1, column: 1 };
      };
      return parsed.values;
    },
  };
  try {
    // gray-matter finds the end of a block by the start of a line, and keeps what it has seen
    // unless it is given options; the block is already found, so it gets an end of our own.
    const file = matter(`---\n${block.text}\n${end}\n`, {
      delimiters: ['---', end],
      language: block.format,
      engines: { [block.format]: engine },
    });
    const bodyLine = countLines(text) - countLines(block.body) + 1;
    return { values: file.data, placeOf, body: block.body, bodyLine };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { line, column } = error.place;
    throw new FrontMatterError(error.message, { line: line + block.line - 1, column });
  }
}

function findBlock(text: string): Block | undefined {
  if (text.startsWith('{')) return findJson(text);
  const [first = ''] = text.split('\n', 1);
  const opening = /^(\+\+\+|---)[ \t]*([^\s-]*)\s*$/.exec(first);
  if (!opening) return undefined;
  const [, fence = '', language = ''] = opening;
  if (language !== '' && !['toml', 'yaml', 'yml', 'json'].includes(language)) {
    throw new FrontMatterError(
      `Front matter can't be in "${language}": it is never run. Write TOML between +++, YAML between --- or JSON between { and }`,
      { line: 1, column: fence.length + 1 },
    );
  }
  const start = first.length + 1;
  const closing = new RegExp(`^${fence.replaceAll('+', '\\+')}[ \\t]*\\r?$`, 'm').exec(
    text.slice(start),
  );
  if (!closing) {
    throw new FrontMatterError(
      `The front matter is opened with ${fence} and never closed. Write ${fence} on a line of its own after the last key`,
      { line: 1, column: 1 },
    );
  }
  const named = language === 'yml' ? 'yaml' : (language as Format | '');
  return {
    format: named || (fences[fence] ?? 'yaml'),
    text: text.slice(start, start + closing.index).replace(/\r?\n$/, ''),
    line: 2,
    body: text.slice(start + closing.index + closing[0].length).replace(/^\n/, ''),
  };
}

/** A JSON front matter ends with the brace that closes its first one. */
function findJson(text: string): Block {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) {
        const rest = text.slice(index + 1).replace(/^[ \t]*\r?\n/, '');
        return { format: 'json', text: text.slice(0, index + 1), line: 1, body: rest };
      }
    }
  }
  throw new FrontMatterError(
    'The front matter is opened with { and never closed. Write } on a line of its own after the last key',
    { line: 1, column: 1 },
  );
}

interface Parsed {
  values: Record<string, unknown>;
  placeOf(key: string): Place | undefined;
}

function readToml(text: string): Parsed {
  nameDayThatIsNone(text);
  try {
    return { values: parseToml(text), placeOf: (key) => placeOfTomlKey(text, key) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n', 1);
    throw new FrontMatterError(`The TOML can't be read: ${reason}`, {
      line: error.line,
      column: error.column,
    });
  }
}

/** @throws {FrontMatterError} for a date such as February 31st, of which smol-toml makes March 2nd. */
function nameDayThatIsNone(text: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    const [, before = '', year, month, day] =
      /^([ \t]*[\w.-]+[ \t]*=[ \t]*)(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(line) ?? [];
    // The day before the first of the next month.
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (Number(day) <= days || Number(month) > 12 || year === undefined) continue;
    throw new FrontMatterError(
      `The TOML can't be read: there is no ${year}-${month}-${day}; the month has ${days} days`,
      { line: index + 1, column: before.length + 1 },
    );
  }
}

/** smol-toml keeps no places. Top-level keys stand before the first table, at the start of a line. */
function placeOfTomlKey(text: string, key: string): Place | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('[')) return undefined;
    const [, indent = '', name = ''] = /^(\s*)["']?([^"'=]*?)["']?\s*=/.exec(line) ?? [];
    if (name === key) return { line: index + 1, column: indent.length + 1 };
  }
  return undefined;
}

/** Reads YAML 1.2, and JSON, which is a part of it. Dates stay text, so that their offset survives. */
function readYaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error)
    throw new FrontMatterError(
      `The front matter can't be read: ${error.message}`,
      place(openQuoteBefore(document, error.pos[0]) ?? error.pos[0]),
    );
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    if (isScalar(contents) && contents.value === null)
      return { values: {}, placeOf: () => undefined };
    throw new FrontMatterError(
      'The front matter is not a list of keys and values. Write a line such as title: My post',
      { line: 1, column: 1 },
    );
  }
  return {
    values: valuesOf(document, place),
    placeOf(key) {
      const pair = contents?.items.find((item) => isScalar(item.key) && item.key.value === key);
      return isScalar(pair?.key) && pair.key.range ? place(pair.key.range[0]) : undefined;
    },
  };
}

/** Where a text in quotes starts that goes on to an offset, where its end is missing. */
function openQuoteBefore(document: Document, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE_') && range && range[0] < offset && range[1] >= offset)
        [start] = range;
    },
  });
  return start;
}

/** @throws {FrontMatterError} for aliases: those that name nothing, and so many that they would fill the memory. */
function valuesOf(document: Document, place: (offset: number) => Place): Record<string, unknown> {
  let placeOfMerge: Place | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.source === '<<' && key.range) placeOfMerge ??= place(key.range[0]);
    },
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      throw new FrontMatterError(
        `In YAML *${alias.source} stands for what is marked as &${alias.source}, and nothing is. Put a text that starts with * in quotes`,
        place(alias.range?.[0] ?? 0),
      );
    },
  });
  try {
    // A map at the top, so its values have the names of keys.
    return (document.toJS() ?? {}) as Record<string, unknown>;
  } catch (error) {
    // Besides aliases there are merges (`<<:`) of what is no map.
    const reason = error instanceof Error ? error.message : String(error);
    throw new FrontMatterError(
      `The front matter can't be read: ${reason}`,
      placeOfMerge ?? { line: 1, column: 1 },
    );
  }
}

function countLines(text: string): number {
  return text.split('\n').length;
}

/** A date of TOML as text, with the offset that it was written with, if any. */
export function textOfDate(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  return value;
}
