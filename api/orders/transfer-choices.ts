import { transferOutcome, type Decision, type Profile, type TransferOutcome } from '../../policy/index.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * What a shopper can choose about a transfer that came after the order had lapsed; nothing while none has, and once it is chosen.
 *
 * @param now ISO 8601 instant
 */
export function transferChoices(profile: Profile, order: OrderRecord, now: string): Decision<TransferOutcome['choices']> {
  const at = order.events.findIndex(({ kind }) => kind === 'transferArrivedLate');
  const arrived = order.events[at];
  // What was owed back before it came was not its money.
  const isChosen = order.events.slice(at).some(({ kind }) => kind === 'refundOwed');
  if (order.state !== 'lapsed' || !arrived || isChosen) return { value: [], because: [] };
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
