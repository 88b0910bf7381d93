import { idleRequest, type Decision, type Profile } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import { awaitedUnits, isExcepted } from './awaited-units.ts';
import { nextReturnState } from './return-moves.ts';
import { lastEvent, type ReturnRecord } from './return-record.ts';
import { requireMove, stepReturn, type ReturnStep } from './step-return.ts';
import { piecesOf } from './units-left.ts';

export interface CancelReturn extends ReturnStep {
  /** Who wants to go on as if it had not been asked for. */
  readonly by: 'buyer' | 'merchant';
  /** The other side's words that agree; without them it is one side alone. */
  readonly consent?: string | undefined;
  /** Absent: everything that has not come in. */
  readonly units?: readonly Units[] | undefined;
}

/** Whether the buyer alone can drop a return, with the reasons; null once the goods are on their way, or it is over. */
export function buyerDrops(profile: Pick<Profile, 'return'>, record: ReturnRecord): Decision<boolean> | null {
  const isUnderWay = lastEvent(record, 'sentBack') !== undefined || lastEvent(record, 'partlyReceived') !== undefined;
  if (isUnderWay || record.ground === 'unavailable' || nextReturnState(record.state, 'cancelled') === null) return null;
  const { value, because } = idleRequest(profile, { kind: record.ground, undoneBy: ['buyer'] });
  return { value: value !== 'stands', because };
}

/**
 * Goes on as if goods that never came back had not been asked about. A withdrawal has ended the contract, so it takes both sides; a
 * return of the merchant's own offer is dropped by the buyer until the goods are on their way, or lapses without a word where the terms
 * say so. What the buyer drops the merchant hears of.
 *
 * @throws ProblemError return-not-found, return-step-impossible
 */
export function cancelReturn(tx: Db, deps: Deps, { by, consent, units, ...step }: CancelReturn): Promise<ReturnRecord> {
  return stepReturn(tx, deps, step, 'cancelReturn', async (found, tell) => {
    const { record, profile } = found;
    requireMove(record, 'cancelled');
    const alone = by === 'merchant' && consent === undefined;
    const isSent = lastEvent(record, 'sentBack') !== undefined;
    if ((alone && record.state === 'requested') || ((alone || by === 'buyer') && isSent))
      throw new ProblemError('return-step-impossible', { state: record.state });
    const undoneBy = consent === undefined ? [by] : (['buyer', 'merchant'] as const);
    const kind = record.ground === 'voluntaryReturn' ? record.ground : 'withdrawal';
    const outcome = record.ground === 'unavailable' ? 'stands' : idleRequest(profile, { kind, undoneBy }).value;
    if (outcome === 'stands') throw new ProblemError('return-step-impossible', { state: record.state });
    const awaited = record.neverHeld ? record.units : awaitedUnits(found, record);
    const dropped = units ?? awaited;
    if (dropped.length === 0 || dropped.some(({ line }) => piecesOf(line, dropped) > piecesOf(line, awaited)))
      throw new ProblemError('return-step-impossible', { awaited });
    const kept = record.units.flatMap((each) => {
      const quantity = each.quantity - piecesOf(each.line, dropped);
      return quantity > 0 ? [{ ...each, quantity }] : [];
    });
    if (kept.some(({ line }) => !isExcepted(found, record, line))) {
      const rest = awaited.some(({ line, quantity }) => quantity > piecesOf(line, dropped));
      await tell('cancelled', { units: dropped, ...(consent && { consent }) }, { change: { units: kept, state: record.state } });
      if (!rest) await tell('received', {});
    } else if (alone) {
      await tell('lapsed', {});
    } else {
      await tell('cancelled', consent ? { consent } : {});
    }
    if (by === 'merchant') return;
    const merchant = await deps.shops.byId(record.merchantId);
    await insertNotices(tx, record.merchantId, record.id, merchantNotices('merchantReturn', merchant, merchant.profile));
  });
}
