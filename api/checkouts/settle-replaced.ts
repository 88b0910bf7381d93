import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { confirmCheckout } from './confirm-checkout.ts';

/** Takes back what was to be paid for attempts that a newer one has replaced. What fails is left to the sweep. */
export async function settleReplaced(deps: Deps, merchantId: string, replaced: readonly string[]): Promise<void> {
  await Promise.all(
    replaced.map((checkoutId) =>
      confirmCheckout(deps, { merchantId, checkoutId, actor: 'shopper' }).catch((error: unknown) =>
        deps.log.warn({ checkout: checkoutId, error: describeError(error) }, 'a replaced payment will be taken back later'),
      ),
    ),
  );
}
