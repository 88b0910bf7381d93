import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { DeclineCode, ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface DeclineReturn extends ReturnStep {
  readonly code: DeclineCode;
  /** In the merchant's own words. */
  readonly text?: string | undefined;
}

/**
 * Turns down a return of the merchant's own offer that somebody had to decide on. A withdrawal never waits for a decision, so it
 * cannot be turned down.
 *
 * @throws ProblemError return-not-found, return-step-impossible
 */
export function declineReturn(tx: Db, deps: Deps, { code, text, ...step }: DeclineReturn): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'declineReturn', async ({ record, order }, tell) => {
    requireMove(record, 'declined');
    await tell('declined', { code, ...(text && { text }) }, { change: { declineCode: code } });
    const addressee = { email: order.email, language: record.language };
    await insertNotices(tx, record.merchantId, record.id, [shopperNotice('returnDecided', addressee)]);
  });
}
