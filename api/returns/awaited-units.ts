import { returnRisk, type Profile } from '../../policy/index.ts';
import type { Units } from '../db/stored-shapes.ts';
import { eventsOf, type ReceivedUnits, type ReturnRecord } from './return-record.ts';
import { piecesOf } from './units-left.ts';

/** Pieces that have not come in, among them those lost on the way. */
export function unitsOutside(record: ReturnRecord): Units[] {
  const arrived = eventsOf(record, 'partlyReceived').flatMap(({ detail }) => detail.units);
  return without(record.units, arrived);
}

/**
 * Pieces the merchant still waits for: not those that came in, and not those that were lost while they were its risk, or after
 * they were proved to be sent.
 */
export function awaitedUnits(profile: Pick<Profile, 'return'>, record: ReturnRecord): Units[] {
  if (record.neverHeld || record.ground === 'unavailable') return [];
  const lost = eventsOf(record, 'lost').flatMap(({ detail }) => detail.units);
  return without(unitsOutside(record), isMerchantsLoss(profile, record) ? lost : []);
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
