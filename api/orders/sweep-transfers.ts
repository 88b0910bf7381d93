import { epochMs, legalDay } from '../../policy/index.ts';
import { confirmCheckout } from '../checkouts/confirm-checkout.ts';
import type { Deps } from '../deps.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { lapseOrder } from './lapse-order.ts';
import { findTransfersDue, getOrder } from './orders.store.ts';
import { remindPayment } from './remind-payment.ts';

const actor = 'sweep';

/** Reminds of transfers on the day the terms' deadline gives, and lets overdue orders lapse after a last look at the bank. */
export async function sweepTransfers(deps: Deps): Promise<void> {
  const now = deps.now();
  for (const { merchantId, id, overdue, reminderOn } of await findTransfersDue(deps.db, now)) {
    const order = await getOrder(deps.db, merchantId, id);
    const { profile } = await deps.shops.published(merchantId, order.profileVersion);
    if (!overdue) {
      if (reminderOn <= legalDay(epochMs(now), profile.calendar.timeZone)) await remindPayment(deps, { merchantId, orderId: id, actor });
      continue;
    }
    const settling = { merchantId, checkoutId: order.checkoutId, actor };
    const { checkout } = await confirmCheckout(deps, settling);
    if (checkout.order?.state !== 'awaitingPayment') continue;
    await lapseOrder(deps, { merchantId, orderId: id, actor });
    await askProvider(deps, providerOf(deps, order.provider), (provider) => provider.cancelPayment(order.paymentRef!));
    await confirmCheckout(deps, settling);
  }
}
