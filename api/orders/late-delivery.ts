import { lateRemedies, type Decision, type LateRemedies, type Profile } from '../../policy/index.ts';
import { reckonable } from '../deadlines/reckonable.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { deliveryTermOf } from './delivery-term-of.ts';
import { historyOf } from './order-history-of.ts';
import { isAllUndone } from './is-all-undone.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * Where an awaited delivery stands and what the buyer can do about it; null while no term runs, once the order has ended, and where
 * nothing of it is awaited any more.
 *
 * @param now ISO 8601 instant
 */
export function lateDelivery(
  profile: Profile,
  order: OrderRecord,
  parcels: readonly ParcelRecord[],
  now: string,
): Decision<LateRemedies> | null {
  const { endedAt, deliveredAt } = historyOf(order, parcels);
  const term = reckonable(() => deliveryTermOf(profile, order, parcels).value);
  if (endedAt !== undefined || term === null || (deliveredAt === undefined && isAllUndone(order))) return null;
  const extra = order.events.findLast(({ kind }) => kind === 'extraTermGiven')?.reason;
  return lateRemedies(profile, { termEndsAt: term.endsAt, deliveredAt, ...(extra && { extraTermUntil: extra }) }, now);
}
