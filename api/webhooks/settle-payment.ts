import { adoptPayment } from '../checkouts/adopt-payment.ts';
import { confirmCheckout } from '../checkouts/confirm-checkout.ts';
import { findCheckoutByPayment } from '../checkouts/checkouts.store.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/describe-error.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { bookAtProvider } from '../refunds/book-at-provider.ts';
import { claimReportedPayments, markEventsProcessed, type ReportedPayment } from './payment-events.store.ts';

const batch = 10;

/**
 * Settles some of the payments that providers told of.
 *
 * @returns whether there may be more
 */
export async function settleReportedPayments(deps: Deps): Promise<boolean> {
  const claimed = await claimReportedPayments(deps.db, batch);
  const settled = claimed.map((payment) =>
    settlePayment(deps, payment).catch((error: unknown) =>
      deps.log.warn({ provider: payment.provider, error: describeError(error) }, 'a payment will be settled later'),
    ),
  );
  await Promise.all(settled);
  // Several events may be about one payment, so a short list does not mean that nothing waits.
  return claimed.length > 0;
}

/**
 * Draws the consequences of whatever a provider told about a payment.
 *
 * @throws Error when it is too early to say: the event was faster than our own answer, and is looked at again
 */
export async function settlePayment(deps: Deps, reported: ReportedPayment): Promise<void> {
  const { merchantId, provider, paymentRef, moved = false, reportedAt = deps.now() } = reported;
  const asked = providerOf(deps, provider);
  const ask = () => askProvider(deps, asked, () => asked.getPayment({ merchantId, ref: paymentRef }));
  const checkoutId = await findCheckoutByPayment(deps.db, reported);
  if (checkoutId !== undefined) {
    const { checkout, payment } = await confirmCheckout(deps, { merchantId, checkoutId, actor: provider });
    // One that is settled is not asked about again; what moves beside it is to be found all the same.
    if (moved && !payment) await bookAtProvider(deps, checkout, await ask(), provider);
  } else {
    const payment = await ask();
    const settled = await adoptPayment(deps, { merchantId, provider: asked, payment, knownSince: reportedAt });
    if (!settled) throw new Error('No checkout has this payment yet');
  }
  await markEventsProcessed(deps.db, reported);
}
