import { awaitedTransfer } from '../bank/awaited-transfer.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { amountOf } from '../http/format-amount.ts';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { presentOrder } from '../orders/present-order.ts';
import { declineText } from '../payments/decline-text.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import { checkoutWords } from './checkout-words.ts';
import type { CheckoutWire } from './checkouts.wire.ts';
import { keptChoices } from './kept-choices.ts';

/**
 * A checkout as the wire tells it, to the bearer of its token.
 *
 * @param payment what the provider says; absent once nothing is expected from it
 */
export async function presentCheckout(
  deps: Deps,
  checkout: CheckoutRecord,
  language: Language,
  payment?: ProviderPayment,
): Promise<CheckoutWire> {
  const { order } = checkout;
  const shop = await deps.shops.byId(checkout.merchantId);
  const { profile } = await deps.shops.published(checkout.merchantId, order?.profileVersion ?? checkout.profileVersion);
  const transfer = order && (await awaitedTransfer(deps.db, order));
  const orderToken = order && bearerToken(deps.env, 'order', order.id);
  return {
    id: checkout.id,
    state: checkout.state === 'replaced' ? 'expired' : checkout.state,
    total: amountOf(checkout.total, checkout.currency, language),
    expiresAt: instantOf(checkout.expiresAt, language, profile.calendar.timeZone),
    method: checkout.method,
    action: checkout.state === 'open' && payment ? payment.action : { kind: 'none' },
    problem: problemOf(checkout, language, payment),
    order: order && presentOrder(order, { profile, links: shop.links, language, token: orderToken!, transfer }),
    orderToken,
    kept: order ? null : keptChoices(deps.env, checkout),
  };
}

function problemOf({ state, refund }: CheckoutRecord, language: Language, payment: ProviderPayment | undefined): CheckoutWire['problem'] {
  if (refund) return { code: 'refunded', text: checkoutWords(language).refunded[refund.reason] };
  if (state === 'expired' || state === 'replaced') return { code: 'checkout-expired', text: checkoutWords(language)[state] };
  return state === 'open' && payment?.decline ? { code: payment.decline, text: declineText(payment.decline, language) } : null;
}
