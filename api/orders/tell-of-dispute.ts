import { insertAudit } from '../audit/audit.store.ts';
import { getCheckout, findCheckoutByPayment } from '../checkouts/checkouts.store.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import { insertOrderEvents, lockOrder } from './orders.store.ts';

export interface DisputedPayment {
  readonly merchantId: string;
  readonly provider: string;
  readonly paymentRef: string;
}

/**
 * The payer has a payment taken back. Whether that is right, their bank decides at the provider; the order remembers it, and the merchant
 * is told to answer there. Does nothing twice.
 */
export async function tellOfDispute(deps: Deps, disputed: DisputedPayment): Promise<void> {
  const { merchantId, provider } = disputed;
  const checkoutId = await findCheckoutByPayment(deps.db, disputed);
  const { order: found } = checkoutId === undefined ? { order: null } : await getCheckout(deps.db, merchantId, checkoutId);
  if (!found) {
    deps.log.error({ merchant: merchantId, provider, payment: disputed.paymentRef }, 'a payment without an order is disputed');
    return;
  }
  const merchant = await deps.shops.byId(merchantId);
  await deps.db.transaction().execute(async (tx) => {
    const order = await lockOrder(tx, merchantId, found.id);
    if (order.events.some(({ kind }) => kind === 'paymentDisputed')) return;
    await insertOrderEvents(tx, order, ['paymentDisputed'], deps.now(), provider);
    await insertNotices(tx, merchantId, order.id, merchantNotices('merchantDispute', merchant, merchant.profile));
    await insertAudit(tx, { merchantId, actor: provider, verb: 'tellOfDispute', subject: order.id });
  });
}
