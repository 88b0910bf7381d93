import { bookPayment } from '../captures/book-payment.ts';
import type { Deps } from '../deps.ts';
import { failPayment } from '../orders/fail-payment.ts';
import { receiveLatePayment } from '../orders/receive-late-payment.ts';
import { setReceived } from '../orders/order-received.store.ts';
import type { PaymentStanding } from '../orders/orders.store.ts';
import { receivePayment } from '../orders/receive-payment.ts';
import type { PaymentProvider, ProviderPayment } from '../payments/payment-provider.ts';
import { askProvider, providerOf } from '../payments/provider-of.ts';
import { bookAtProvider } from '../refunds/book-at-provider.ts';
import { refundPayment } from '../refunds/refund-payment.ts';
import { positionOf, type CheckoutRecord } from './checkout-record.ts';
import { closePayment, getCheckout } from './checkouts.store.ts';
import { expireOpenCheckout } from './holds.store.ts';
import { placeLateOrder, placeOrder } from './place-order.ts';
import { settlementStep, type SettlementStep } from './settlement-step.ts';

export interface ConfirmCheckout {
  readonly merchantId: string;
  readonly checkoutId: string;
  /** `shopper`, a provider's name, or `sweep`. */
  readonly actor: string;
  readonly requestId?: string | undefined;
}

export interface Settlement {
  readonly checkout: CheckoutRecord;
  /** What the provider said; absent when there was nothing to ask. */
  readonly payment?: ProviderPayment;
}

/** How often others may settle the same checkout while we look. */
const attempts = 5;

/**
 * Brings a checkout to where its payment is. The browser's return, the provider's events and the sweep all end here: the
 * provider is asked afresh each time, so it does not matter which comes first, how often, or whether some never come.
 * Afterwards money has an order, or is on its way back.
 *
 * @throws ProblemError checkout-not-found, provider-unavailable
 */
export async function confirmCheckout(deps: Deps, input: ConfirmCheckout): Promise<Settlement> {
  return settle(deps, await getCheckout(deps.db, input.merchantId, input.checkoutId), input);
}

/** The same for a checkout just read. */
export async function settle(deps: Deps, checkout: CheckoutRecord, input: ConfirmCheckout): Promise<Settlement> {
  let current = checkout;
  let seen: ProviderPayment | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const { paymentRef } = current;
    const position = positionOf(current);
    // What becomes of a reservation is nothing a shopper brings about.
    const settled = position === null || (position === 'reserved' && input.actor === 'shopper');
    if (paymentRef === null || settled) {
      if (seen) await bookAtProvider(deps, current, seen, input.actor);
      return { checkout: current };
    }
    const provider = providerOf(deps, current.provider);
    const payment = await askProvider(deps, provider, () => provider.getPayment({ merchantId: current.merchantId, ref: paymentRef }));
    const next = await take(settlementStep(position, payment.state), { deps, checkout: current, payment, provider, input });
    seen = payment;
    if (next) {
      await bookAtProvider(deps, next, payment, input.actor);
      return { checkout: next, payment };
    }
    if (attempt === attempts) throw new Error(`Checkout ${checkout.id} does not come to rest`);
    current = await getCheckout(deps.db, input.merchantId, input.checkoutId);
  }
}

interface Situation {
  readonly deps: Deps;
  readonly checkout: CheckoutRecord;
  readonly payment: ProviderPayment;
  readonly provider: PaymentProvider;
  readonly input: ConfirmCheckout;
}

/** Takes one step. Answers the checkout when it has come to rest; otherwise it has to be looked at again. */
async function take(step: SettlementStep, situation: Situation): Promise<CheckoutRecord | undefined> {
  const { deps, checkout, payment, provider, input } = situation;
  const { merchantId, id, order } = checkout;
  if (step !== 'book' && step !== 'wait' && isWrongAmount(checkout, payment)) {
    if (order) await failPayment(deps, { merchantId, orderId: order.id, actor: input.actor });
    await refundPayment(deps, checkout, payment, 'amountMismatch', input.actor);
    return undefined;
  }
  switch (step) {
    case 'wait':
      if (order && payment.received)
        await setReceived(
          deps.db,
          order,
          payment.received.reduce((sum, { amount }) => sum + amount, 0),
        );
      return checkout;
    case 'close':
      await closePayment(deps.db, merchantId, id);
      return checkout;
    case 'place': {
      const placed = await placeOrder(deps, checkout, payment, input);
      return placed && { ...checkout, state: 'confirmed', order: placed };
    }
    case 'placeLate': {
      const placed = await placeLateOrder(deps, checkout, payment, input);
      if (typeof placed !== 'string') return placed && { ...checkout, state: 'confirmed', order: placed };
      await refundPayment(deps, checkout, payment, placed, input.actor);
      return undefined;
    }
    case 'receive':
      await receivePayment(deps, { merchantId, orderId: order!.id, payment: standingOf(payment), actor: input.actor });
      return undefined;
    case 'book':
      await deps.db.transaction().execute((tx) => bookPayment(tx, deps, { merchantId, orderId: order!.id, payment, actor: input.actor }));
      return getCheckout(deps.db, merchantId, id);
    case 'offer':
      await receiveLatePayment(deps, {
        merchantId,
        orderId: order!.id,
        payment: standingOf(payment),
        received: payment.received,
        actor: input.actor,
      });
      return undefined;
    case 'fail':
      await failPayment(deps, { merchantId, orderId: order!.id, actor: input.actor });
      return undefined;
    case 'refund':
      await refundPayment(deps, checkout, payment, order ? 'afterLapse' : 'replaced', input.actor);
      return undefined;
    case 'expire':
      await expireOpenCheckout(deps.db, merchantId, id);
      return undefined;
    case 'cancel':
      await askProvider(deps, provider, () => provider.cancelPayment({ merchantId, ref: payment.ref }));
      return undefined;
  }
}

function standingOf({ ref, state, capturedAmount, captureBefore }: ProviderPayment): PaymentStanding {
  return { ref, state: state as 'authorised' | 'captured', capturedAmount, captureBefore };
}

/** Money that is not the money agreed on never becomes an order. */
function isWrongAmount({ total, currency }: CheckoutRecord, payment: ProviderPayment): boolean {
  const paid = payment.state === 'authorised' || payment.state === 'captured';
  return paid && (payment.amount !== total || payment.currency !== currency);
}
