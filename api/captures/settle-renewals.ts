import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { inMerchantLanes } from '../jobs/merchant-lanes.ts';
import { isOver } from '../orders/is-over.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { claimLostRenewal, findRenewal, listMerchantsOfLostRenewals, markRenewal } from '../orders/order-renewal.store.ts';
import { getOrder } from '../orders/orders.store.ts';
import { providerOf } from '../payments/provider-of.ts';
import { dropStrays } from './drop-strays.ts';
import { renewReservation } from './renew-reservation.ts';

/**
 * Finds what became of reservations that were asked for anew and that the books know no answer of, since whoever asked broke off: the one
 * an order still needs comes into its books, any other is let go. With the first that fails the rest of that merchant's waits for the
 * next time.
 */
export async function settleRenewals(deps: Deps): Promise<void> {
  const merchants = await listMerchantsOfLostRenewals(deps.db, deps.now());
  await inMerchantLanes(merchants, async (merchantId) => {
    for (let claimed; (claimed = await claimLostRenewal(deps.db, merchantId, deps.now()));) if (!(await isSettled(deps, claimed))) return;
  });
}

async function isSettled(deps: Deps, order: Pick<OrderRecord, 'merchantId' | 'id'>): Promise<boolean> {
  try {
    await settle(deps, order);
    return true;
  } catch (error) {
    deps.log.warn({ order: order.id, error: describeError(error) }, 'a renewal could not be settled');
    return false;
  }
}

async function settle(deps: Deps, { merchantId, id }: Pick<OrderRecord, 'merchantId' | 'id'>): Promise<void> {
  const order = await getOrder(deps.db, merchantId, id);
  if (order.paymentState === 'authorised' && !isOver(order.state)) return renewReservation(deps, { merchantId, orderId: id }, 'sweep');
  const askedAt = await findRenewal(deps.db, order);
  if (askedAt === undefined) return;
  await dropStrays(deps, providerOf(deps, order.provider), order, { askedAt, wanted: 0 });
  await markRenewal(deps.db, order, null);
}
