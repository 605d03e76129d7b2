import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LineMark, MarkedLines } from './code-options.ts';
import { type CodeToken, tokenize } from './highlighter.ts';

/** One line of code, with the line break that ends it. */
export type CodeLine = CodeToken[];

/** Code by its lines, and what they say of themselves. */
export interface CodeLines {
  lines: CodeLine[];
  marks: MarkedLines[];
}

/** The lines of code in the colours of its language, if that has any. */
export async function codeLines(code: string, language: string): Promise<CodeLines> {
  const tokens = await tokenize(code, language);
  return { lines: linesOf(tokens ?? [{ text: code, kind: undefined }]), marks: [] };
}

function linesOf(tokens: CodeToken[]): CodeLine[] {
  const lines: CodeLine[] = [[]];
  for (const { text, kind } of tokens) {
    for (const part of text.split(/(?<=\n)/)) {
      lines.at(-1)?.push({ text: part, kind });
      if (part.endsWith('\n')) lines.push([]);
    }
  }
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/**
 * What stands in a `<code>`. A line with a mark is an element; each line is, where numbers stand
 * beside them or some are to be looked at.
 *
 * In: `a` marked, `b`. Out: `<span data-ui="wrap" class="line marked">a</span>b`.
 */
export function codeNodes(
  lines: CodeLine[],
  ranges: MarkedLines[],
  hasNumbers: boolean,
): ElementContent[] {
  const isEach = hasNumbers || ranges.some(({ mark }) => mark === 'focused');
  const marks = marksByLine(ranges, lines.length);
  // Neighbours without a mark are one run, as long as the block may be.
  const runs: (CodeToken[] | Element)[] = [];
  for (const [index, line] of lines.entries()) {
    const className = marks[index] ?? [];
    const last = runs.at(-1);
    if (isEach || className.length > 0) runs.push(lineElement(line, className));
    else if (Array.isArray(last)) last.push(...line);
    else runs.push([...line]);
  }
  return runs.flatMap((run) => (Array.isArray(run) ? tokenNodes(run) : run));
}

function lineElement(line: CodeLine, marks: LineMark[]): Element {
  return h('span', { dataUi: 'wrap', className: ['line', ...marks] }, tokenNodes(line));
}

/** Neighbours of one kind, such as a comment over several lines, are one node. */
function tokenNodes(tokens: CodeToken[]): ElementContent[] {
  const joined: CodeToken[] = [];
  for (const { text, kind } of tokens) {
    const last = joined.at(-1);
    if (last && last.kind === kind) last.text += text;
    else joined.push({ text, kind });
  }
  return joined.map(({ text, kind }) =>
    kind === undefined
      ? { type: 'text', value: text }
      : h('span', { dataUi: 'wrap', className: `token-${kind}` }, text),
  );
}

/** The marks of each line. Its time grows with the lines and the ranges, not with their product. */
function marksByLine(ranges: MarkedLines[], count: number): LineMark[][] {
  const marks: LineMark[][] = Array.from({ length: count }, () => []);
  for (const mark of new Set(ranges.map((range) => range.mark))) {
    const changes = new Int32Array(count + 1);
    for (const range of ranges) {
      const [first, last] = [Math.max(range.first, 1), Math.min(range.last, count)];
      if (range.mark !== mark || first > last) continue;
      changes[first - 1] = (changes[first - 1] ?? 0) + 1;
      changes[last] = (changes[last] ?? 0) - 1;
    }
    let open = 0;
    for (const [index, ofLine] of marks.entries()) {
      open += changes[index] ?? 0;
      if (open > 0) ofLine.push(mark);
    }
  }
  return marks;
}
