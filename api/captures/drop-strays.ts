import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import type { PaymentProvider } from '../payments/payment-provider.ts';

/** The provider's clock may be another. */
const skewMs = 5 * 60_000;

/**
 * Lets go of reservations that were made anew for an order and never came into its books, for whoever asked for them broke off.
 *
 * @param askedAt when the last of them was asked for, ISO 8601 instant
 * @param wanted minor units: one of so much is asked for again under its key, and stays; 0: none is
 * @throws Error while one of them stands
 */
export async function dropStrays(
  deps: Pick<Deps, 'db' | 'now'>,
  provider: PaymentProvider,
  order: Pick<OrderRecord, 'merchantId' | 'id' | 'checkoutId'>,
  { askedAt, wanted }: { readonly askedAt: string; readonly wanted: number },
): Promise<void> {
  const { merchantId, id, checkoutId } = order;
  const instant = (epochMs: number) => new Date(epochMs).toISOString();
  const search = { merchantId, since: instant(Date.parse(askedAt) - skewMs), until: instant(Date.parse(deps.now()) + skewMs) };
  const listed = await provider.listPayments(search);
  // Read last: somebody else may have taken one of them over meanwhile.
  const { paymentRef } = await getOrder(deps.db, merchantId, id);
  const strays = listed.filter(
    (each) => each.checkoutId === checkoutId && each.ref !== paymentRef && each.state === 'authorised' && each.amount !== wanted,
  );
  for (const { ref } of strays) {
    const { state } = await provider.cancelPayment({ merchantId, ref });
    if (state !== 'cancelled') throw new Error('A reservation that nobody wants still stands');
  }
}
