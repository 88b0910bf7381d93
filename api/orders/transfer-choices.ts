import { transferOutcome, type Decision, type Profile, type TransferOutcome } from '../../policy/index.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * What a shopper can choose about a transfer that came after the order had lapsed; nothing while none has, and once it is chosen.
 *
 * @param now ISO 8601 instant
 */
export function transferChoices(profile: Profile, order: OrderRecord, now: string): Decision<TransferOutcome['choices']> {
  const arrived = order.events.find(({ kind }) => kind === 'transferArrivedLate');
  if (order.state !== 'lapsed' || !arrived || order.events.some(({ kind }) => kind === 'refundOwed')) return { value: [], because: [] };
  const { value, because } = transferOutcome(
    profile,
    {
      placedAt: order.placedAt,
      total: order.total,
      transfers: [{ arrivedAt: arrived.at, amount: order.total }],
      country: order.agreed.billingAddress.country,
    },
    now,
  );
  return { value: value.choices, because };
}
