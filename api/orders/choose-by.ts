import { endedOrderRefund, type Profile } from '../../policy/index.ts';
import { refundOrderOf } from '../refunds/refund-order-of.ts';
import type { OrderRecord } from './order-record.ts';
import { transferChoices } from './transfer-choices.ts';

/**
 * Until when money that came after its order had lapsed waits for the shopper to choose: the day money of an ended order has to
 * be back by. Local date, ISO 8601; null where there is nothing to choose.
 *
 * @param now ISO 8601 instant
 */
export function chooseBy(profile: Profile, order: OrderRecord, now: string): string | null {
  const arrived = order.events.find(({ kind }) => kind === 'transferArrivedLate');
  if (!arrived || transferChoices(profile, order, now).value.length === 0) return null;
  return endedOrderRefund(profile, refundOrderOf(order, []), { endedAt: arrived.at, paid: order.total }).value.due.dueBy;
}
