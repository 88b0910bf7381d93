import { returnParcel, type ReturnWay } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { lastEvent, type ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';
import { requireWay } from './require-way.ts';

export interface ChooseWay extends ReturnStep {
  readonly way: ReturnWay;
  /** Local date, ISO 8601, where the merchant collects. */
  readonly pickupOn?: string | undefined;
}

/**
 * The shopper says how the goods go back. It can be changed until they are on their way.
 *
 * @throws ProblemError return-not-found, return-step-impossible, invalid-body for a way the merchant does not offer
 */
export function chooseWay(tx: Db, deps: Deps, { way, pickupOn, ...step }: ChooseWay): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'chooseWay', async ({ record, profile }, tell) => {
    requireMove(record, 'wayChosen');
    if (record.neverHeld || lastEvent(record, 'sentBack') || lastEvent(record, 'partlyReceived'))
      throw new ProblemError('return-step-impossible', { state: record.state });
    requireWay(returnParcel(profile).value, { way, pickupOn }, { profile, now: deps.now() });
    await tell('wayChosen', { way, ...(pickupOn && { on: pickupOn }) }, { change: { way, pickupOn: pickupOn ?? null } });
  });
}
