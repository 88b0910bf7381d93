import type { Deps } from '../deps.ts';
import { tellOfDispute } from '../orders/tell-of-dispute.ts';
import { failOutside } from '../refunds/fail-outside.ts';
import { reopenRefund } from '../refunds/reopen-refund.ts';
import { findKnownEvents, insertPaymentEvent, type NewPaymentEvent } from './payment-events.store.ts';

/**
 * Takes up what a provider tells, once, however it came here. It is kept last, so that a failure before leaves it to be told again; what
 * becomes of the payment itself is found out afterwards.
 */
export async function receiveEvent(deps: Deps, received: NewPaymentEvent): Promise<void> {
  const { merchantId, provider, event } = received;
  const { id, paymentRef, failedRefund: refundId, failedOutside: ref, disputed = false } = event;
  if (refundId !== undefined || ref !== undefined || disputed) {
    if ((await findKnownEvents(deps.db, { merchantId, provider, ids: [id] })).has(id)) return;
    if (refundId !== undefined) await reopenRefund(deps, { merchantId, refundId, actor: provider });
    if (ref !== undefined) await failOutside(deps, { merchantId, provider, ref });
    if (disputed) await tellOfDispute(deps, { merchantId, provider, paymentRef });
  }
  await insertPaymentEvent(deps.db, received);
}
