import { insertAudit } from '../audit/audit.store.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { findRefund, unpayRefund } from './refunds.store.ts';

export interface ReopenRefund {
  readonly merchantId: string;
  readonly refundId: string;
  /** The provider that said so. */
  readonly actor: string;
}

/**
 * Owes a refund again that was made and did not arrive: the provider had taken it on, and failed. Asked once more, it says why, and the
 * merchant is told. Does nothing to one that is not paid, or was paid in another way.
 */
export async function reopenRefund(deps: Deps, { merchantId, refundId, actor }: ReopenRefund): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const refund = await findRefund(tx, merchantId, refundId);
    if (!refund) return;
    const order = refund.orderId === null ? null : await lockOrder(tx, merchantId, refund.orderId);
    if (!(await unpayRefund(tx, refund, deps.now()))) return;
    if (order) await recomputeDeadlines(tx, deps, order);
    await insertAudit(tx, { merchantId, actor, verb: 'reopenRefund', subject: refundId });
  });
}
