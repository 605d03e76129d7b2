import type { Range } from './call.ts';
import { lastNotAfter } from './expansion.ts';
import type { FoundCall, IndentedCode } from './find-calls.ts';
import type { PairedCall } from './pair-calls.ts';

/** Indentation of what calls hold, which Markdown would take for code. */
export interface Indentation {
  /** Whether a call stands in code and not in indentation of this kind. */
  isCode(call: FoundCall): boolean;
  /** The indentation to leave out between two offsets, in its order. */
  between(start: number, end: number): Range[];
}

/**
 * Indented code that holds calls and stands in a call itself is no code: authors indent calls in
 * calls as they would tags.
 *
 * In: `{{< tabs >}}`, and below it, four spaces in, `{{< tab >}}`.
 */
export function indentationOf(source: string, outermost: readonly PairedCall[]): Indentation {
  const none = new Set<IndentedCode>();
  const visit = (paired: readonly PairedCall[], held: boolean): void => {
    for (const { call, inner } of paired) {
      const isText = call.code === undefined || held;
      if (held && call.code && call.code !== 'code') none.add(call.code);
      visit(inner, isText);
    }
  };
  visit(outermost, false);

  const cuts = [...none].flatMap(({ lines }) => {
    const common = lines.reduce((least, line) => Math.min(least, widthOf(source, line)), Infinity);
    return lines.map(({ start, end }) => ({ start, end: Math.min(end, start + common) }));
  });
  cuts.sort((a, b) => a.start - b.start);
  const starts = cuts.map(({ start }) => start);
  return {
    isCode: ({ code }) => code !== undefined && (code === 'code' || !none.has(code)),
    between(start, end) {
      const found: Range[] = [];
      for (let index = lastNotAfter(starts, start); index < cuts.length; index++) {
        const cut = cuts[index];
        if (!cut || cut.start >= end) break;
        if (cut.end > start) found.push({ start: cut.start, end: Math.min(cut.end, end) });
      }
      return found;
    },
  };
}

/** How many characters of white space a line starts with; without end for one of nothing else. */
function widthOf(source: string, { start, end }: Range): number {
  const width = source.slice(start, end).search(/[^ \t]/);
  return width < 0 ? Infinity : width;
}
