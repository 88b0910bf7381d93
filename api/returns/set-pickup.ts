import { epochMs, legalDay, returnParcel } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';

export interface SetPickup extends ReturnStep {
  /** Local date, ISO 8601. */
  readonly on: string;
}

/**
 * Says on which day the goods are fetched, and tells the shopper. Whoever has not chosen a way goes back by this one.
 *
 * @throws ProblemError return-not-found, return-step-impossible, also for a day that has passed, goods that go back on another way,
 * and a merchant who does not collect
 */
export function setPickup(tx: Db, deps: Deps, { on, ...step }: SetPickup): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'setPickup', async ({ record, order, profile }, tell) => {
    requireMove(record, 'pickup');
    const { way, neverHeld } = record;
    const isCollected = (way ?? 'merchantCollects') === 'merchantCollects' && returnParcel(profile).value.ways.includes('merchantCollects');
    if (neverHeld || !isCollected) throw new ProblemError('return-step-impossible', { way });
    if (on < legalDay(epochMs(deps.now()), profile.calendar.timeZone)) throw new ProblemError('return-step-impossible', { on });
    await tell('pickup', { on }, { change: { way: 'merchantCollects', pickupOn: on } });
    const addressee = { email: order.email, language: record.language };
    await insertNotices(tx, record.merchantId, record.id, [shopperNotice('returnInstructions', addressee)]);
  });
}
