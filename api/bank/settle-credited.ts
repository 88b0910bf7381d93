import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';

/** Lets orders follow the money that was counted towards them. What fails here is made up for by whoever settles payments. */
export async function settleCredited(deps: Deps, merchantId: string, refs: readonly (string | null)[]): Promise<void> {
  for (const paymentRef of new Set(refs)) {
    if (paymentRef === null) continue;
    await settlePayment(deps, { merchantId, provider: ownTransfers, paymentRef }).catch((error: unknown) =>
      deps.log.warn({ provider: ownTransfers, error: describeError(error) }, 'a transfer will be settled later'),
    );
  }
}
