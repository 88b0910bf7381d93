import { epochMs, legalDay } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { chooseBy } from './choose-by.ts';
import type { OrderRecord } from './order-record.ts';
import { refundEndedOrder } from './refund-ended-order.ts';

/** Sends a late transfer back that the shopper has not said anything about in time. The order's row must be locked. Does nothing twice. */
export async function returnLateTransfer(tx: Db, deps: Deps, order: OrderRecord, actor: string): Promise<void> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const now = deps.now();
  const until = chooseBy(profile, order, now);
  if (until !== null && until <= legalDay(epochMs(now), profile.calendar.timeZone))
    await refundEndedOrder(tx, deps, order, 'afterLapse', actor);
}
