import { writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import base from '../web-test-runner.config.mjs';
import { countSessions } from './tally.mjs';

/** The element tests as configured, also writing their count to the file named by CASSA_REPORT. */
export default {
  ...base,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    { onTestRunFinished: ({ sessions }) => writeFileSync(process.env.CASSA_REPORT, JSON.stringify(countSessions(sessions))) },
  ],
};
