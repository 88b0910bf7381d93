import { refundMeans } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { lockOrder } from '../orders/orders.store.ts';
import type { RefundRecord } from './refund-record.ts';
import { unheard } from '../payments/patience.ts';
import { getRefund, reviveRefund } from './refunds.store.ts';

export interface RefundStep {
  readonly merchantId: string;
  readonly refundId: string;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

export interface RetryRefund extends RefundStep {
  /** The shopper's words that agree to another way than it was paid; a person pays it then. */
  readonly otherMeansConsent?: string | undefined;
}

/**
 * Takes up a refund that got stuck: the provider is asked anew under the same key, or, where the shopper agreed and the terms let
 * it, a person pays in another way.
 *
 * @throws ProblemError not-found, refund-not-stuck, means-not-agreed; refund-outcome-unknown where the provider may have paid unheard
 */
export async function retryRefund(tx: Db, deps: Deps, { otherMeansConsent: consent, ...step }: RetryRefund): Promise<RefundRecord> {
  const { merchantId, refundId, actor, requestId } = step;
  const { orderId } = await getRefund(tx, merchantId, refundId);
  const order = orderId === null ? null : await lockOrder(tx, merchantId, orderId);
  const refund = await getRefund(tx, merchantId, refundId);
  if (refund.stuckAt === null || refund.paidAt !== null) throw new ProblemError('refund-not-stuck');
  if (consent !== undefined) {
    if (refund.failure === unheard) throw new ProblemError('refund-outcome-unknown');
    const { profile } = order ? await deps.shops.published(merchantId, order.profileVersion) : await deps.shops.byId(merchantId);
    const captured = order === null || order.paymentState === 'captured';
    if (!captured || refundMeans(profile.refund, true).value !== 'agreedMeans') throw new ProblemError('means-not-agreed');
  }
  await reviveRefund(tx, refund, { now: deps.now(), consent });
  await insertAudit(tx, { merchantId, actor, verb: 'retryRefund', subject: refundId, ...(requestId !== undefined && { requestId }) });
  return getRefund(tx, merchantId, refundId);
}
