import type { LineMark, MarkedLines } from './code-options.ts';

/** Code without its notation comments, and what they say. */
export interface NotedCode {
  code: string;
  marks: MarkedLines[];
}

/** A line without one notation comment, and what it says of how many lines. */
interface Notation {
  line: string;
  mark: LineMark;
  count: number;
}

const noted = new Map<string, LineMark>([
  ['++', 'inserted'],
  ['--', 'deleted'],
  ['highlight', 'marked'],
  ['hl', 'marked'],
  ['focus', 'focused'],
  ['error', 'marked'],
  ['warning', 'marked'],
]);

/** A line with more notations than this was written by a machine. */
const most = 8;

/** Comments that go to the end of the line. A long run of signs is no comment of this kind. */
const lineComment = /(?:\/{2,3}|#{1,3}|(?<!<!)-{2,3}|;{1,4}|%{1,4}|["'!\\]|\brem)$/i;

/** Comments that end with a sign of their own, by that sign. */
const closedComments = new Map([
  ['-->', '<!--'],
  ['*/}', '{/*'],
  ['*/', '/*'],
  ['*)', '(*'],
  ['-}', '{-'],
  ['#}', '{#'],
  ['--}}', '{{!--'],
  ['--%>', '<%--'],
  ['%>', '<%#'],
  [']]', '--[['],
  ['#>', '<#'],
]);

/** Text that quotes code; a comment in it is its own only where it is one of HTML. */
const prose = /^(?:markdown|md|mdx|mdc|gfm|asciidoc|adoc|rst)$/i;

/**
 * Takes notation comments out of code: at the end of a line they speak of it, on a line of their
 * own of the lines that follow.
 *
 * In: `a() // [!code ++]`, or `// [!code highlight:2]` and two lines.
 * Out: `a()`, inserted; the two lines, marked.
 */
export function readNotation(code: string, language: string): NotedCode {
  if (!code.includes('[!code ')) return { code, marks: [] };
  const shown: string[] = [];
  const marks: MarkedLines[] = [];
  for (const line of code.split(/(?<=\n)/)) {
    const found: Notation[] = [];
    let rest = line;
    while (found.length < most) {
      const notation = notationOf(rest, language);
      if (!notation) break;
      found.push(notation);
      rest = notation.line;
    }
    const isOwnLine = found.length > 0 && rest.trim() === '';
    const first = shown.length + 1;
    for (const { mark, count } of found) marks.push({ mark, first, last: first + count - 1 });
    if (!isOwnLine) shown.push(rest);
  }
  return { code: shown.join(''), marks };
}

function notationOf(line: string, language: string): Notation | undefined {
  const at = line.lastIndexOf('[!code ');
  if (at < 0) return undefined;
  const end = /\r?\n?$/.exec(line.slice(-2))?.[0] ?? '';
  const said = /^\[!code ([a-z]+|\+\+|--)(?::(\d{1,4}))?\](.*)$/.exec(line.slice(at).trimEnd());
  const mark = noted.get(said?.[1] ?? '');
  if (!said || !mark) return undefined;
  const kept = outsideNotation(line.slice(0, at).trimEnd(), said[3] ?? '', language);
  if (kept === undefined) return undefined;
  return { line: kept + end, mark, count: Number(said[2] ?? 1) };
}

/** The line without its notation, and without the comment where that holds nothing else. */
function outsideNotation(before: string, after: string, language: string): string | undefined {
  const closing = after.trim();
  if (closing === '' && prose.test(language)) return undefined;
  const opening = closing === '' ? lineComment.exec(before)?.[0] : closedComments.get(closing);
  if (opening !== undefined && before.endsWith(opening))
    return before.slice(0, before.length - opening.length).trimEnd();
  if (closing === '') return /\/\/|#|(?<!<!)--|;|%/.test(before) ? before : undefined;
  return opening !== undefined && before.includes(opening) ? `${before} ${closing}` : undefined;
}
