import { parse, postprocess, preprocess } from 'micromark';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';
import type { Call, CallReader, Range } from './call.ts';
import { restOfLine } from './lines.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcodeCalls: 'shortcodeCalls';
  }
}

/** A call, and whether it stands in code: a block or a span of it, or indented code. */
export interface FoundCall extends Call {
  code?: 'code' | IndentedCode;
}

/** Indented code; `lines` are its lines with the indentation that makes them code. */
export interface IndentedCode {
  lines: Range[];
}

const codeTokens = new Set(['codeFenced', 'codeText']);
const literalTokens = new Set([
  'htmlFlow',
  'htmlText',
  'resourceDestinationString',
  'resourceTitleString',
  'definitionDestinationString',
  'definitionTitleString',
]);

/** What is run or hidden in HTML, in which nothing is shown. */
const hidden = /<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)/gis;

/**
 * Finds the calls in a Markdown text by parsing it, so that code is what Markdown takes for code,
 * and a call is found where its characters would mean something else.
 *
 * @param extensions the syntax that the text is written in.
 */
export function findCalls(
  source: string,
  read: CallReader,
  extensions: readonly Extension[],
): FoundCall[] {
  // What looks like no call anywhere need not be parsed to find none.
  if (scan(source, read, { start: 0, end: source.length }).length === 0) return [];
  const events = postprocess(
    parse({ extensions: [...extensions, callSyntax(source, read)] })
      .document()
      .write(preprocess()(source, undefined, true)),
  );
  const calls: FoundCall[] = [];
  const indented: IndentedCode[] = [];
  const add = (range: Range, code?: FoundCall['code']) => {
    for (const call of scan(source, read, range)) calls.push(code ? { ...call, code } : call);
  };
  let indentation: Range = { start: 0, end: 0 };
  for (const [event, token] of events) {
    const range = rangeOf(token);
    const type: string = token.type;
    if (type === 'codeIndented' && event === 'exit') add(range, indented.at(-1));
    if (event === 'exit') continue;
    if (type === 'linePrefix') indentation = range;
    if (type === 'codeIndented') indented.push({ lines: [] });
    if (type === 'codeFlowValue' && indentation.end === range.start) {
      indented.at(-1)?.lines.push({ start: indentation.start, end: range.end });
    }
    if (type === 'shortcodeCalls') add(range);
    if (literalTokens.has(type)) for (const shown of shownIn(source, range)) add(shown);
    if (codeTokens.has(type)) add(range, 'code');
  }
  return calls.sort((a, b) => a.start - b.start);
}

/** The calls that stand in a part of a text from their first character to their last. */
function scan(source: string, read: CallReader, { start, end }: Range): Call[] {
  const calls: Call[] = [];
  const mark = /\{[{%]|@\[/g;
  mark.lastIndex = start;
  for (let match = mark.exec(source); match && match.index < end; match = mark.exec(source)) {
    const call = read(match.index);
    if (!call || call.end > end) continue;
    calls.push(call);
    mark.lastIndex = call.end;
  }
  return calls;
}

/** What a reader sees of HTML: all but comments, scripts and styles. */
function shownIn(source: string, { start, end }: Range): Range[] {
  const shown: Range[] = [];
  let from = start;
  for (const match of source.slice(start, end).matchAll(hidden)) {
    shown.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...shown, { start: from, end }];
}

function rangeOf(token: Token): Range {
  return { start: token.start.offset, end: token.end.offset };
}

/** Takes calls out of the hands of Markdown: in text, and as lines that hold nothing else. */
function callSyntax(source: string, read: CallReader): Extension {
  // A text that ended before a call did ends before its other calls of that length, too.
  let deadEnd = -1;

  const text: Construct = {
    tokenize(effects, ok, nok) {
      const context = this;
      let end = 0;
      return start;

      function start(code: Code): State | undefined {
        const at = context.now().offset;
        const call = read(at);
        if (!call || (at < deadEnd && call.end > deadEnd)) return nok(code);
        end = call.end;
        effects.enter('shortcodeCalls');
        return inside(code);
      }

      function inside(code: Code): State | undefined {
        if (context.now().offset >= end) {
          effects.exit('shortcodeCalls');
          return ok(code);
        }
        if (code === null) {
          deadEnd = context.now().offset;
          return nok(code);
        }
        if (isLineEnding(code)) return effects.attempt(lineEnding, inside, nok)(code);
        effects.consume(code);
        return inside;
      }
    },
  };

  const flow: Construct = {
    // The marks of quotes and lists have no meaning in it.
    concrete: true,
    tokenize(effects, ok, nok) {
      const context = this;
      let end = 0;
      return start;

      function start(code: Code): State | undefined {
        end = endOfCallLine(source, read, context.now().offset) ?? -1;
        if (end < 0) return nok(code);
        if (context.interrupt) return ok(code);
        effects.enter('shortcodeCalls');
        return lineStart(code);
      }

      // micromark joins the events of a block by its lines, of which each needs a token.
      function lineStart(code: Code): State | undefined {
        if (code === null) return after(code);
        if (isLineEnding(code)) return effects.attempt(lineEndingInBlock, lineStart, after)(code);
        effects.enter('data');
        return inside(code);
      }

      function inside(code: Code): State | undefined {
        if (code === null || isLineEnding(code) || context.now().offset >= end) {
          effects.exit('data');
          return context.now().offset >= end ? after(code) : lineStart(code);
        }
        effects.consume(code);
        return inside;
      }

      // At the end, or where the quote or list around it is over.
      function after(code: Code): State | undefined {
        effects.exit('shortcodeCalls');
        return ok(code);
      }
    },
  };

  const constructs = { 123: text, 64: text };
  return { text: constructs, flow: { 123: flow, 64: flow } };
}

/** micromark has CR, LF and CRLF as codes of their own. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

const lineEnding: Construct = {
  partial: true,
  tokenize(effects, ok) {
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return ok;
    };
  },
};

/** A line ending after which the same quote or list goes on. */
const lineEndingInBlock: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

/** Where a line ends that begins with a call and holds nothing but calls; the last may end lines below. */
function endOfCallLine(source: string, read: CallReader, from: number): number | undefined {
  let end = from;
  for (let call = read(from); call; call = read(end)) {
    end = call.end;
    const rest = restOfLine(source, end);
    if (rest !== undefined) return end + rest.length;
    end += /^[ \t]*/.exec(source.slice(end, end + 100))?.[0].length ?? 0;
  }
  return undefined;
}
