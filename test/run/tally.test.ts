import { expect, test } from 'vitest';
import { countSessions, countVitest, verdict } from './tally.mjs';

test.each([
  ['tests that pass', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
  ['tests that fail', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
  ['a runner that ran nothing', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1, note: 'ran nothing' }],
  ['a runner that crashed after its last test', { passed: 3, failed: 0 }, 7, { passed: 3, failed: 1, note: 'ended with code 7' }],
])('%s', (_, counted, exitCode, expected) => {
  expect(verdict(counted, exitCode)).toEqual(expected);
});

test('a file that cannot be loaded is a failure, a skipped test is nothing', () => {
  const report = {
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 2 });
});

test('element sessions are counted through nested suites; a session that broke counts once', () => {
  const leaf = { tests: [{ passed: true }, { passed: false }, { passed: false, skipped: true }], suites: [] };
  const sessions = [
    { passed: false, errors: [], testResults: { tests: [{ passed: true }], suites: [leaf] } },
    { passed: false, errors: ['could not be loaded'] },
  ];
  expect(countSessions(sessions)).toEqual({ passed: 2, failed: 2 });
});
