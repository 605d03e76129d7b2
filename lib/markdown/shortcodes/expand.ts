import type { Range } from './call.ts';
import { type Expansion, joinPieces, type Piece, trimPieces } from './expansion.ts';
import type { FoundCall } from './find-calls.ts';
import { indentationOf } from './indentation.ts';
import { meantCall } from './known-shortcodes.ts';
import { blockPrefix, continuation, restOfLine } from './lines.ts';
import { type PairedCall, pairCalls } from './pair-calls.ts';
import type { PlacedOutput, Placeholders } from './placeholders.ts';
import type { Output, Shortcode, Surroundings } from './shortcode.ts';

/** What calls are expanded with. */
export interface ExpansionOptions {
  known: ReadonlyMap<string, Shortcode>;
  surroundings: Surroundings;
  /** Says what is wrong with a call. */
  report(rule: string, message: string, place: Range): void;
  /** Says that a call of an unknown name is shown as text. */
  reportUnknown(name: string, place: Range): void;
}

/**
 * Puts what calls become in their place: Markdown as it is, all else as placeholders that mean
 * nothing to Markdown.
 */
export function expand(
  source: string,
  calls: readonly FoundCall[],
  placeholders: Placeholders,
  options: ExpansionOptions,
): Expansion {
  const { known, surroundings, report, reportUnknown } = options;
  const outermost = pairCalls(calls);
  const indentation = indentationOf(source, outermost);
  return joinPieces(expandRange({ start: 0, end: source.length }, outermost));

  function expandRange({ start, end }: Range, paired: readonly PairedCall[]): Piece[] {
    const pieces: Piece[][] = [];
    let at = start;
    for (const one of paired) {
      pieces.push(kept(at, one.call.start), expandCall(one));
      at = one.closing?.end ?? one.call.end;
    }
    return [...pieces, kept(at, end)].flat();
  }

  function expandCall(paired: PairedCall): Piece[] {
    const { call, closing, tooDeep } = paired;
    if (indentation.isCode(call)) return codePieces(paired);
    if (call.role === 'escaped') return [mark(call, { kind: 'text', text: call.shown ?? '' })];
    if (call.role === 'broken') {
      report(
        'shortcode-syntax',
        `The call of "${call.name}" does not end. Close its quotes and end it with ${source[call.start + 2] === '%' ? '%}}' : '>}}'}`,
        call,
      );
      return asItStands(paired);
    }
    if (tooDeep) {
      report(
        'shortcode-nesting',
        `"${call.name}" stands in too many others; it is shown as text`,
        call,
      );
      return asItStands(paired);
    }
    if (call.role === 'close') {
      report(
        'shortcode-unopened',
        `Nothing is open that "${call.name}" closes. Take it out, or write the call before it`,
        call,
      );
      return asItStands(paired);
    }

    const inner = closing && expandRange({ start: call.end, end: closing.start }, paired.inner);
    const content =
      inner?.map(({ text }) => text).join('') ??
      (call.verbatim && source.slice(call.verbatim.start, call.verbatim.end));
    const meant = meantCall({ ...call, content }, known);
    const shortcode = known.get(meant.name);
    if (!shortcode) {
      reportUnknown(meant.name, call);
      return asItStands(paired, inner);
    }
    if (shortcode.content && !shortcode.contentOptional && content === undefined) {
      report(
        'shortcode-unclosed',
        `"${call.name}" has no end. Write ${call.notation === 'liquid' ? `{% end${call.name} %}` : `{{< /${call.name} >}}`} after its content`,
        call,
      );
      return asItStands(paired);
    }
    const output = shortcode.output(meant, surroundings);
    if (output.kind === 'fault') {
      report(output.rule, output.message, call);
      return asItStands(paired, inner, output.instead);
    }
    if (output.kind === 'content')
      return call.verbatim ? kept(call.verbatim.start, call.verbatim.end) : [];
    if (output.kind === 'around') return around(paired, output, inner ?? []);
    const whole = { start: call.start, end: closing?.end ?? call.end };
    if (output.kind === 'markdown') return markdown(whole, output.markdown);
    // A call without content has none to lose, whatever closes it.
    const lost = inner && !shortcode.content ? inner : [];
    return [mark(whole, output), ...lost];
  }

  /** In code a call is text; escaped ones lose the marks that escape them. */
  function codePieces({ call, closing, inner }: PairedCall): Piece[] {
    const last = closing?.end ?? call.end;
    if (call.role === 'escaped') return [made(call, call.shown ?? '')];
    if (call.name === 'raw' && call.verbatim) {
      const { start, end } = call.verbatim;
      const alone = source[call.start - 1] === '\n' && restOfLine(source, start) === '';
      return kept(alone ? start + 1 : start, alone && source[end - 1] === '\n' ? end - 1 : end);
    }
    if (!closing) return kept(call.start, last);
    return [
      ...kept(call.start, call.end),
      ...expandRange({ start: call.end, end: closing.start }, inner),
      ...kept(closing.start, closing.end),
    ];
  }

  function asItStands(
    { call, closing }: PairedCall,
    inner: Piece[] = [],
    instead?: string,
  ): Piece[] {
    const text = (range: Range) =>
      mark(range, { kind: 'text', text: source.slice(range.start, range.end) }, instead);
    return closing ? [text(call), ...inner, text(closing)] : [text(call)];
  }

  function around(
    { call, closing }: PairedCall,
    { as, before, after }: Extract<Output, { kind: 'around' }>,
    inner: Piece[],
  ): Piece[] {
    const end = closing ?? { start: call.end, end: call.end };
    if (as === 'markdown') {
      const prefix = continuation(shownPrefix(call.start) ?? '');
      const [first, last] = [before, after].map((text) => text.replaceAll('\n', `\n${prefix}`));
      return [made(call, first ?? ''), ...trimPieces(inner), made(end, last ?? '')];
    }
    const [opening, ending] = placeholders.addPair(before, after, call);
    const text = inner.map((piece) => piece.text).join('');
    const prefix = shownPrefix(call.start);
    if (prefix === undefined || !text.includes('\n')) {
      return [made(call, opening), ...inner, ...(closing ? [made(end, ending)] : [])];
    }
    // As blocks: blank lines keep the tags apart from what they hold and what they stand in.
    const blank = `\n${continuation(prefix).trimEnd()}`;
    const lastLine = text.slice(text.lastIndexOf('\n') + 1);
    const closesLine = /^[\s>]*$/.test(lastLine);
    return [
      made(
        { start: call.start, end: call.start },
        needsBlankLine(call.start, prefix) ? `\n${continuation(prefix)}` : '',
      ),
      made(
        call,
        opening +
          blank +
          (restOfLine(source, call.end) === undefined ? `\n${continuation(prefix)}` : ''),
      ),
      ...inner,
      made(
        { start: end.start, end: end.start },
        closesLine ? `\n${lastLine}` : `${blank}\n${continuation(prefix)}`,
      ),
      made(
        end,
        ending +
          blank +
          (restOfLine(source, end.end) === undefined ? `\n${continuation(prefix)}` : ''),
      ),
    ];
  }

  function markdown(range: Range, text: string): Piece[] {
    const prefix = shownPrefix(range.start);
    if (prefix === undefined || restOfLine(source, range.end) === undefined)
      return [made(range, text)];
    const start = needsBlankLine(range.start, prefix) ? `\n${continuation(prefix)}` : '';
    const lines = text.replaceAll('\n', `\n${continuation(prefix)}`);
    return [made(range, `${start}${lines}\n${continuation(prefix).trimEnd()}`)];
  }

  /** Whether a block that starts here would be part of the paragraph above. */
  function needsBlankLine(at: number, prefix: string): boolean {
    const above = source.slice(0, Math.max(0, at - prefix.length - 1));
    const line = above.slice(above.lastIndexOf('\n') + 1);
    return !/^[\s>]*$/.test(line) && /^[>\s]*$/.test(prefix) && !/ {4}|\t/.test(prefix);
  }

  function shownPrefix(at: number): string | undefined {
    const prefix = blockPrefix(source, at);
    return (
      prefix &&
      kept(at - prefix.length, at)
        .map(({ text }) => text)
        .join('')
    );
  }

  function mark(range: Range, output: PlacedOutput, instead?: string): Piece {
    return made(range, placeholders.add(output, range, instead));
  }

  /** The source between two offsets without the indentation that is none of the text's. */
  function kept(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = start;
    for (const cut of indentation.between(start, end)) {
      if (cut.start > at) pieces.push(verbatim(at, cut.start));
      at = Math.max(at, cut.end);
    }
    if (end > at) pieces.push(verbatim(at, end));
    return pieces;
  }

  function verbatim(start: number, end: number): Piece {
    return { start, end, text: source.slice(start, end), verbatim: true };
  }
}

function made({ start, end }: Range, text: string): Piece {
  return { start, end, text, verbatim: false };
}
