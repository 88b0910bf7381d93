import { insertAudit } from '../audit/audit.store.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { listOutsideRefunds } from './outside-refunds.store.ts';
import { markRefundStuck, unpayRefund } from './refunds.store.ts';

export interface FailOutside {
  readonly merchantId: string;
  readonly provider: string;
  /** The provider's name for the refund. */
  readonly ref: string;
}

/**
 * A refund that somebody made at the provider did not arrive. Nobody here decided on it, so it is not made anew: the merchant is told,
 * and may take it up. Does nothing twice.
 */
export async function failOutside(deps: Deps, failed: FailOutside): Promise<void> {
  const { merchantId, provider } = failed;
  const merchant = await deps.shops.byId(merchantId);
  await deps.db.transaction().execute(async (tx) => {
    const [first] = await listOutsideRefunds(tx, failed);
    if (!first) return;
    const order = first.orderId === null ? null : await lockOrder(tx, merchantId, first.orderId);
    for (const refund of await listOutsideRefunds(tx, failed)) {
      if (!(await unpayRefund(tx, refund, deps.now()))) continue;
      await markRefundStuck(tx, refund, 'refund_failed', deps.now());
      await insertNotices(tx, merchantId, refund.id, merchantNotices('merchantRefundStuck', merchant, merchant.profile));
      await insertAudit(tx, { merchantId, actor: provider, verb: 'reopenRefund', subject: refund.id });
    }
    if (order) await recomputeDeadlines(tx, deps, order);
  });
}
