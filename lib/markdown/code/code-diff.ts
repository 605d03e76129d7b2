import { type CodeLines, codeLines } from './code-lines.ts';
import type { LineMark } from './code-options.ts';

const signs = new Map<string, LineMark>([
  ['+', 'inserted'],
  ['-', 'deleted'],
]);

/**
 * The lines of a diff in the colours of the language that stands behind the signs.
 *
 * In: `-a`, `+b` and ` c`. Out: the three as they are, the first deleted, the second inserted.
 */
export async function diffLines(source: string, language: string): Promise<CodeLines> {
  const typed = source.split(/(?<=\n)/);
  const starts = typed.map((line, index) => startOf(line, typed[index - 1], typed[index + 1]));
  const code = typed.map((line, index) => line.slice(starts[index]?.length)).join('');
  const colored = await codeLines(code, language);
  return {
    lines: starts.map((start, index) => {
      const tokens = colored.lines[index] ?? [];
      return start === '' ? tokens : [{ text: start, kind: signs.get(start) }, ...tokens];
    }),
    marks: starts.flatMap((start, index) => {
      const mark = signs.get(start);
      return mark ? [{ mark, first: index + 1, last: index + 1 }] : [];
    }),
  };
}

/** The sign of a line; the whole line where it says which file or place is changed. */
function startOf(line: string, before = '', after = ''): string {
  const isFile =
    (/^--- \S/.test(line) && /^\+\+\+ \S/.test(after)) ||
    (/^\+\+\+ \S/.test(line) && /^--- \S/.test(before));
  if (isFile || /^(?:@@ |diff --git |index [\da-f]+\.\.|\\ No newline)/.test(line))
    return line.replace(/\r?\n$/, '');
  return /^[-+ ]/.exec(line)?.[0] ?? '';
}
