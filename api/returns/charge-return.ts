import type { RefundCharge } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface ChargeReturn extends ReturnStep {
  readonly charge: RefundCharge;
  /** Minor units. */
  readonly amount: number;
  readonly note?: string | undefined;
}

/**
 * Books a cost of the way back. Whether any of it may be kept is the plan's to say.
 *
 * @throws ProblemError return-not-found, return-step-impossible
 */
export function chargeReturn(tx: Db, deps: Deps, { charge, amount, note, ...step }: ChargeReturn): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'chargeReturn', async ({ record }, tell) => {
    requireMove(record, 'charged');
    await tell('charged', { charge, amount, ...(note && { note }) });
  });
}
