/**
 * What one runner did: tests passed and failed. A runner that ran nothing, or that ended badly without naming
 * a failed test, counts as one failure: silence is never a pass.
 * @param {{ passed: number, failed: number }} counted
 * @param {number} exitCode
 * @returns {{ passed: number, failed: number, note?: string }}
 */
export function verdict(counted, exitCode) {
  const { passed, failed } = counted;
  if (passed + failed === 0) return { passed, failed: 1, note: 'ran nothing' };
  if (failed === 0 && exitCode !== 0) return { passed, failed: 1, note: `ended with code ${exitCode}` };
  return { passed, failed };
}

/**
 * Counts vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure;
 * skipped tests count as neither, so a file of nothing but skips adds nothing.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
export function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
  };
}

/**
 * Counts the sessions of the element runner: one per file, each a tree of suites.
 * @param {Iterable<{ passed?: boolean, testResults?: Suite, errors: unknown[] }>} sessions
 * @typedef {{ tests: { passed: boolean, skipped?: boolean }[], suites: Suite[] }} Suite
 */
export function countSessions(sessions) {
  const total = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const tests = session.testResults ? flatten(session.testResults).filter((test) => !test.skipped) : [];
    const failed = tests.filter((test) => !test.passed).length;
    total.passed += tests.length - failed;
    total.failed += failed === 0 && session.passed === false ? 1 : failed;
  }
  return total;
}

/** @param {Suite} suite @returns {Suite['tests']} */
const flatten = (suite) => [...suite.tests, ...suite.suites.flatMap(flatten)];
