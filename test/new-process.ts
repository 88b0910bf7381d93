import { mailWait } from '../api/withdrawals/statement-pace.ts';

/**
 * Runs before each file of tests. Files share a process, and each is to find it as if it had just begun: the pace of mails is kept in
 * memory, and forgets everybody when the clock is set back.
 */
const afterAllTests = Date.UTC(9999, 0);
const notice = { id: '', recipient: 'nobody@example.com', language: 'it', subject: 'withdrawal', steps: [] } as const;
mailWait(
  [
    { ...notice, step: 'withdrawalReceived' },
    { ...notice, step: 'merchantWithdrawal' },
  ],
  'nowhere',
  afterAllTests,
);
