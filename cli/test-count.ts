/** How many tests ended how. */
export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}

/** What Jest writes with `--json`, so far as it is counted. */
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that broke before a test of theirs ran. */
  numRuntimeErrorTestSuites: number;
}

/** What Playwright's json reporter writes, so far as it is counted. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** What broke outside of a test, such as a file that can't be loaded or a server that never came. */
  errors: readonly unknown[];
}

/** A step that is one test. */
export function stepCount(code: number): TestCount {
  return code === 0 ? passedOnce : failedOnce;
}

/** The tests of Jest; no report is one failure. */
export function jestCount(report: JestReport | undefined, code: number): TestCount {
  if (report === undefined) return failedOnce;
  return soundCount(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  );
}

/** The tests of Playwright; no report is one failure. */
export function playwrightCount(report: PlaywrightReport | undefined, code: number): TestCount {
  if (report === undefined) return failedOnce;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return soundCount(
    { passed: expected + flaky, failed: unexpected + report.errors.length, skipped },
    code,
  );
}

export const failedOnce: TestCount = { passed: 0, failed: 1, skipped: 0 };
const passedOnce: TestCount = { passed: 1, failed: 0, skipped: 0 };

/** A runner that ran nothing, or says by its exit code that something failed, has one failure at least. */
function soundCount(count: TestCount, code: number): TestCount {
  const ran = count.passed + count.failed > 0;
  return count.failed === 0 && (code !== 0 || !ran) ? { ...count, failed: 1 } : count;
}

export function sumOf(counts: readonly TestCount[]): TestCount {
  return counts.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
}

/** `12 passed, 0 failed`, and how many were skipped if any were. */
export function formatCount({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
