import { dayBounds, transferOutcome, type Profile } from '../../policy/index.ts';
import type { ReceivedTransfer } from '../payments/payment-provider.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * Whether all of an order's price had been ordered by its last day, whenever it arrived: the day of the order counts.
 *
 * @param now ISO 8601 instant
 * @source `payment.bankTransfer`, matrix Q10, R3
 */
export function orderedInTime(
  profile: Profile,
  { placedAt, total, agreed }: Pick<OrderRecord, 'placedAt' | 'total' | 'agreed'>,
  received: readonly ReceivedTransfer[],
  now: string,
): boolean {
  const { timeZone } = profile.calendar;
  const transfers = received.map(({ amount, orderedBy, arrivedAt }) => ({
    amount,
    arrivedAt,
    orderedAt: dayBounds(orderedBy, timeZone).startsAt,
  }));
  return transferOutcome(profile, { placedAt, total, transfers, country: agreed.billingAddress.country }, now).value.state === 'settled';
}
