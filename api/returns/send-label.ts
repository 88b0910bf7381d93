import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { ReturnEventDetail, ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface SendLabel extends ReturnStep {
  readonly label: ReturnEventDetail['label'];
}

/**
 * Gives the shopper the merchant's label for the way back.
 *
 * @throws ProblemError return-not-found, return-step-impossible
 */
export function sendLabel(tx: Db, deps: Deps, { label, ...step }: SendLabel): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'sendLabel', async ({ record, order }, tell) => {
    requireMove(record, 'label');
    await tell('label', label);
    const addressee = { email: order.email, language: record.language };
    await insertNotices(tx, record.merchantId, record.id, [shopperNotice('returnInstructions', addressee)]);
  });
}
