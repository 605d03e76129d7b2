import { formatProblem, formatProblems, type Problem, ProblemsError } from './problem.ts';

const error: Problem = {
  severity: 'error',
  rule: 'title-missing',
  file: 'posts/b.md',
  line: 2,
  column: 7,
  message: 'The post has no title. Write title = "…"',
};
const warning: Problem = {
  severity: 'warning',
  rule: 'dead-image',
  file: 'posts/a.md',
  line: 10,
  column: 1,
  message: 'The image a.png is not there',
};

test('a problem is a line that an editor makes a link of', () => {
  expect(formatProblem(error)).toBe(
    'posts/b.md:2:7 error: The post has no title. Write title = "…" [title-missing]',
  );
});

test('all are sorted by file, line and column, and counted', () => {
  const problems = [
    error,
    { ...warning, column: 9 },
    { ...warning, line: 9 },
    warning,
    { ...error, line: 1 },
  ];
  expect(
    formatProblems(problems)
      .split('\n')
      .map((line) => line.split(':').slice(0, 3).join(':')),
  ).toEqual([
    'posts/a.md:9:1 warning',
    'posts/a.md:10:1 warning',
    'posts/a.md:10:9 warning',
    'posts/b.md:1:7 error',
    'posts/b.md:2:7 error',
    '2 errors, 3 warnings',
  ]);
});

test.each([
  [[], '0 errors, 0 warnings'],
  [[error], '1 error, 0 warnings'],
  [[warning], '0 errors, 1 warning'],
])('the last line counts them', (problems, line) => {
  expect(formatProblems(problems).split('\n').at(-1)).toBe(line);
});

test('as an error they are one report', () => {
  const thrown = new ProblemsError([error, { ...error, file: 'posts/c.md' }]);
  expect(thrown.message).toContain('posts/b.md:2:7');
  expect(thrown.message).toContain('posts/c.md:2:7');
  expect(thrown.problems).toHaveLength(2);
  expect(thrown.name).toBe('ProblemsError');
});
