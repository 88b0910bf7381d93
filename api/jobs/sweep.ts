import { expireCheckouts, reconcilePayments } from '../checkouts/expire-checkouts.ts';
import type { Deps } from '../deps.ts';
import { deleteOldAnswers } from '../http/answers.store.ts';
import { describeError } from '../http/describe-error.ts';
import { sweepTransfers } from '../orders/sweep-transfers.ts';
import { findOwedRefunds } from '../payments/payment-refunds.store.ts';
import { payRefund } from '../payments/refund-payment.ts';

/** Everything time has brought about by now. One part that fails does not keep the others from their turn. */
export async function sweep(deps: Deps): Promise<void> {
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    expireCheckouts: () => expireCheckouts(deps),
    reconcilePayments: () => reconcilePayments(deps),
    sweepTransfers: () => sweepTransfers(deps),
    payRefunds: async () => {
      for (const refund of await findOwedRefunds(deps.db)) await payRefund(deps, refund);
    },
    deleteOldAnswers: () => deleteOldAnswers(deps.db, deps.now()),
  };
  for (const [name, part] of Object.entries(parts)) {
    await part().catch((error: unknown) => deps.log.error({ sweep: name, error: describeError(error) }, 'a sweep failed'));
  }
}
