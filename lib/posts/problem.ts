/** Something in a post that its author has to mend, at its place. */
export interface Problem {
  /** `error`: no right page can be made. `warning`: the page is made, and something in it is off. */
  severity: 'error' | 'warning';
  /** A stable name of the kind of problem, in kebab-case. */
  rule: string;
  /** Path of the file, relative to the folder that the command ran in. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  /** What is wrong, then what to write instead. */
  message: string;
}

/** Where a problem stands; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** One line for a problem, in the form that editors and terminals turn into a link. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, rule } = problem;
  return `${file}:${line}:${column} ${severity}: ${message} [${rule}]`;
}

/** All problems, a line each, by file and line, and a line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const sorted = problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  return [
    ...sorted.map(formatProblem),
    `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`,
  ].join('\n');
}

/** Thrown when posts have errors; its message is the whole report. */
export class ProblemsError extends Error {
  override name = 'ProblemsError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The posts have errors:\n${formatProblems(problems)}`);
    this.problems = problems;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
