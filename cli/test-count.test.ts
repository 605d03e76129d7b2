import { formatCount, jestCount, playwrightCount, stepCount, sumOf } from './test-count.ts';

const jest = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test('a step is one test', () => {
  expect(formatCount(stepCount(0))).toBe('1 passed, 0 failed');
  expect(formatCount(stepCount(2))).toBe('0 passed, 1 failed');
});

test.each([
  ['all pass', jest, 0, '10 passed, 0 failed'],
  ['two fail', { ...jest, numFailedTests: 2 }, 1, '10 passed, 2 failed'],
  ['two files are broken', { ...jest, numRuntimeErrorTestSuites: 2 }, 1, '10 passed, 2 failed'],
  [
    'some are skipped',
    { ...jest, numPendingTests: 2, numTodoTests: 1 },
    0,
    '10 passed, 0 failed, 3 skipped',
  ],
  ['none is run', { ...jest, numPassedTests: 0 }, 0, '0 passed, 1 failed'],
  ['all pass and Jest fails all the same', jest, 1, '10 passed, 1 failed'],
  ['Jest breaks before its report', undefined, 1, '0 passed, 1 failed'],
  ['Jest writes no report and says all is well', undefined, 0, '0 passed, 1 failed'],
])('unit tests: %s', (_, report, code, count) => {
  expect(formatCount(jestCount(report, code))).toBe(count);
});

test.each([
  ['all pass', playwright, 0, '5 passed, 0 failed'],
  [
    'one fails',
    { ...playwright, stats: { ...playwright.stats, unexpected: 1 } },
    1,
    '5 passed, 1 failed',
  ],
  [
    'one is skipped',
    { ...playwright, stats: { ...playwright.stats, skipped: 1 } },
    0,
    '5 passed, 0 failed, 1 skipped',
  ],
  [
    'one passes at the second try',
    { ...playwright, stats: { ...playwright.stats, flaky: 1 } },
    0,
    '6 passed, 0 failed',
  ],
  [
    'the server never comes',
    { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] },
    1,
    '0 passed, 1 failed',
  ],
  [
    'all are skipped',
    { stats: { ...playwright.stats, expected: 0, skipped: 5 }, errors: [] },
    0,
    '0 passed, 1 failed, 5 skipped',
  ],
  ['two files are broken', { ...playwright, errors: [{}, {}] }, 1, '5 passed, 2 failed'],
  ['Playwright breaks before its report', undefined, 1, '0 passed, 1 failed'],
])('browser tests: %s', (_, report, code, count) => {
  expect(formatCount(playwrightCount(report, code))).toBe(count);
});

test('the sum is of all of them', () => {
  const counts = [stepCount(0), stepCount(1), jestCount({ ...jest, numTodoTests: 1 }, 0)];
  expect(formatCount(sumOf(counts))).toBe('11 passed, 1 failed, 1 skipped');
});
