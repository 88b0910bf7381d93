import { returnRisk, type Profile, type RefundPlan } from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import { plannedFor } from '../refunds/payable-for.ts';
import { eventsOf, type ReceivedUnits, type ReturnRecord } from './return-record.ts';
import { piecesOf } from './units-left.ts';

/** Pieces that have not come in, among them those lost on the way. */
export function unitsOutside(record: ReturnRecord): Units[] {
  const arrived = eventsOf(record, 'partlyReceived').flatMap(({ detail }) => detail.units);
  return without(record.units, arrived);
}

/** What decides which pieces come back. */
export interface AwaitedBy {
  /** The version the order was placed under. */
  readonly profile: Pick<Profile, 'return'>;
  readonly plan: RefundPlan;
}

/** Pieces a return does not reach: what the law excepts from a withdrawal stays with the buyer. */
export function isExcepted({ plan }: Pick<AwaitedBy, 'plan'>, record: ReturnRecord, line: string): boolean {
  return plannedFor(plan, record.id)?.lines.some((each) => each.line === line && !each.accepted.value) === true;
}

/** Pieces that are to come back and have not come in. */
function unitsToCome(by: Pick<AwaitedBy, 'plan'>, record: ReturnRecord): Units[] {
  return unitsOutside(record).filter(({ line }) => !isExcepted(by, record, line));
}

/**
 * Pieces the merchant still waits for: not those that came in, and not those that were lost while they were its risk, or after
 * they were proved to be sent.
 */
export function awaitedUnits(by: AwaitedBy, record: ReturnRecord): Units[] {
  if (record.neverHeld || record.ground === 'unavailable') return [];
  const lost = eventsOf(record, 'lost').flatMap(({ detail }) => detail.units);
  return without(unitsToCome(by, record), isMerchantsLoss(by.profile, record) ? lost : []);
}

function isMerchantsLoss(profile: Pick<Profile, 'return'>, record: ReturnRecord): boolean {
  const proved = record.ground === 'withdrawal' && eventsOf(record, 'sentBack').length > 0;
  return proved || returnRisk(profile, record.way ?? 'ownCourier').value === 'merchant';
}

function without(units: readonly Units[], gone: readonly ReceivedUnits[]): Units[] {
  return units.flatMap((each) => {
    const quantity = each.quantity - piecesOf(each.line, gone);
    return quantity > 0 ? [{ ...each, quantity }] : [];
  });
}
