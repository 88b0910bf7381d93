import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { settleRefund } from './pay-refund.ts';
import { isPaidByHand } from './is-paid-by-hand.ts';
import type { RefundRecord } from './refund-record.ts';
import { getRefund } from './refunds.store.ts';
import type { RefundStep } from './retry-refund.ts';

/**
 * Books that a refund has been made by a person, in another way than it was paid or by a transfer from the merchant's own account, and
 * tells the shopper.
 *
 * @throws ProblemError not-found, means-not-agreed for one the provider pays
 */
export async function confirmRefundPaid(tx: Db, deps: Deps, { merchantId, refundId, actor, requestId }: RefundStep): Promise<RefundRecord> {
  const { orderId } = await getRefund(tx, merchantId, refundId);
  if (orderId !== null) await lockOrder(tx, merchantId, orderId);
  const refund = await getRefund(tx, merchantId, refundId);
  if (!isPaidByHand(refund)) throw new ProblemError('means-not-agreed');
  await settleRefund(tx, deps, refund, actor);
  await insertAudit(tx, { merchantId, actor, verb: 'confirmRefundPaid', subject: refundId, ...(requestId !== undefined && { requestId }) });
  return getRefund(tx, merchantId, refundId);
}
