import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

/**
 * Agrees to a return that somebody had to decide on, and tells the shopper how the goods go back.
 *
 * @throws ProblemError return-not-found, return-step-impossible
 */
export function approveReturn(tx: Db, deps: Deps, step: ReturnStep): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'approveReturn', async ({ record, order }, tell) => {
    requireMove(record, 'approved');
    await tell('approved', {});
    const addressee = { email: order.email, language: record.language };
    await insertNotices(tx, record.merchantId, record.id, [shopperNotice('returnDecided', addressee)]);
  });
}
