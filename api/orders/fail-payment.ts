import type { Deps } from '../deps.ts';
import { moveOrder } from './move-order.ts';
import { lockOrder } from './orders.store.ts';

/** The provider says that the awaited payment will not come, or it came with another amount: the order ends. Does nothing twice. */
export async function failPayment(
  deps: Deps,
  { merchantId, orderId, actor }: { merchantId: string; orderId: string; actor: string },
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    await moveOrder(tx, deps, await lockOrder(tx, merchantId, orderId), 'paymentFailed', { actor, role: 'provider' });
  });
}
