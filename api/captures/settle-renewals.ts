import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { isOver } from '../orders/is-over.ts';
import { findRenewal, listLostRenewals, markRenewal } from '../orders/order-renewal.store.ts';
import { getOrder } from '../orders/orders.store.ts';
import { providerOf } from '../payments/provider-of.ts';
import { dropStrays } from './drop-strays.ts';
import { renewReservation } from './renew-reservation.ts';

/** Longer than asking for one can take. */
const lostAfterMs = 10 * 60_000;
const batch = 100;

/**
 * Finds what became of reservations that were asked for anew and that the books know no answer of, since whoever asked broke off: the one
 * an order still needs comes into its books, any other is let go.
 */
export async function settleRenewals(deps: Deps): Promise<void> {
  const before = new Date(Date.parse(deps.now()) - lostAfterMs).toISOString();
  for (const { merchantId, id } of await listLostRenewals(deps.db, before, batch))
    await settle(deps, { merchantId, orderId: id }).catch((error: unknown) =>
      deps.log.warn({ order: id, error: describeError(error) }, 'a renewal could not be settled'),
    );
}

async function settle(deps: Deps, name: { readonly merchantId: string; readonly orderId: string }): Promise<void> {
  const order = await getOrder(deps.db, name.merchantId, name.orderId);
  if (order.paymentState === 'authorised' && !isOver(order.state)) return renewReservation(deps, name, 'sweep');
  const askedAt = await findRenewal(deps.db, order);
  if (askedAt === undefined) return;
  await dropStrays(deps, providerOf(deps, order.provider), order, { askedAt, wanted: 0 });
  await markRenewal(deps.db, order, null);
}
