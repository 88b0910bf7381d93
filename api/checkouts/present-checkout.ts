import type { RefundReason } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { amountOf } from '../http/format-amount.ts';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { presentOrder } from '../orders/present-order.ts';
import { declineText } from '../payments/decline-text.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import type { CheckoutWire } from './checkouts.wire.ts';

const tooLate = {
  it: 'Il pagamento è arrivato quando non potevamo più servire l’ordine: te lo restituiamo per intero e ti scriviamo una mail.',
  en: 'The payment came when the order could no longer be served: you get all of it back, and a mail that says so.',
} as const;

interface Texts {
  readonly refunded: Readonly<Record<RefundReason, string>>;
  readonly expired: string;
  readonly replaced: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  it: {
    refunded: {
      outOfStock: tooLate.it,
      afterLapse: tooLate.it,
      amountMismatch: 'È arrivato un importo diverso da quello dell’ordine: te lo restituiamo per intero e ti scriviamo una mail.',
      codeSpent:
        'Il codice sconto è stato usato nel frattempo per un altro ordine: ti restituiamo l’intero pagamento e ti scriviamo una mail.',
      replaced:
        'Questo pagamento è di un tentativo precedente, che hai ricominciato: te lo restituiamo per intero e ti scriviamo una mail.',
    },
    expired: 'Il tempo per pagare è scaduto. Non è stato addebitato nulla: puoi ordinare di nuovo.',
    replaced: 'Hai ricominciato questo ordine: qui non è stato addebitato nulla.',
  },
  en: {
    refunded: {
      outOfStock: tooLate.en,
      afterLapse: tooLate.en,
      amountMismatch: 'Another amount came than the order asks for: you get all of it back, and a mail that says so.',
      codeSpent: 'Another order used the discount code meanwhile: you get the whole payment back, and a mail that says so.',
      replaced: 'This payment belongs to an earlier attempt, which you began anew: you get all of it back, and a mail that says so.',
    },
    expired: 'The time to pay has run out. Nothing was charged: you can order again.',
    replaced: 'You began this order anew: nothing was charged here.',
  },
};

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
  const orderToken = order && bearerToken(deps.env, 'order', order.id);
  return {
    id: checkout.id,
    state: checkout.state === 'replaced' ? 'expired' : checkout.state,
    total: amountOf(checkout.total, checkout.currency, language),
    expiresAt: instantOf(checkout.expiresAt, language, profile.calendar.timeZone),
    method: checkout.method,
    action: checkout.state === 'open' && payment ? payment.action : { kind: 'none' },
    problem: problemOf(checkout, language, payment),
    order: order && presentOrder(order, { profile, links: shop.links, language, token: orderToken! }),
    orderToken,
  };
}

function problemOf({ state, refund }: CheckoutRecord, language: Language, payment: ProviderPayment | undefined): CheckoutWire['problem'] {
  if (refund) return { code: 'refunded', text: texts[language].refunded[refund.reason] };
  if (state === 'expired' || state === 'replaced') return { code: 'checkout-expired', text: texts[language][state] };
  return state === 'open' && payment?.decline ? { code: payment.decline, text: declineText(payment.decline, language) } : null;
}
