import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { eventsOf, type ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';
import { isGivenUp } from './units-left.ts';

export interface KeepGift extends ReturnStep {
  /** Id of a gift of one of the order's parcels. */
  readonly gift: string;
  /** Somebody looked at the case: only then is anything deducted. */
  readonly reviewed: boolean;
  readonly note?: string | undefined;
}

/**
 * Books that a gift stayed with the buyer, and again once somebody has looked at it.
 *
 * @throws ProblemError return-not-found, return-step-impossible for a gift that did not travel with the order, or is deducted elsewhere
 */
export function keepGift(tx: Db, deps: Deps, { gift, reviewed, note, ...step }: KeepGift): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'keepGift', async ({ record, returns, refundOrder }, tell) => {
    requireMove(record, 'giftKept');
    if (!refundOrder.gifts?.some(({ id }) => id === gift)) throw new ProblemError('return-step-impossible', { gift });
    // It stays once, however many returns its order has.
    const elsewhere = returns.some((each) => each.id !== record.id && !isGivenUp(each) && isDeducted(each, gift));
    if (reviewed && elsewhere) throw new ProblemError('return-step-impossible', { gift });
    await tell('giftKept', { gift, reviewed, ...(note && { note }) });
  });
}

function isDeducted(record: ReturnRecord, gift: string): boolean {
  return eventsOf(record, 'giftKept').findLast(({ detail }) => detail.gift === gift)?.detail.reviewed === true;
}
