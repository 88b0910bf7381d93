import { insertAudit } from '../audit/audit.store.ts';
import type { CheckoutRecord } from '../checkouts/checkout-record.ts';
import { lockCheckout } from '../checkouts/holds.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import type { OutsideRefund, ProviderPayment } from '../payments/payment-provider.ts';
import { listCheckoutRefunds, setOutsideRef } from './outside-refunds.store.ts';
import { settleRefund } from './pay-refund.ts';
import type { NewRefund, RefundRecord } from './refund-record.ts';
import { insertRefund } from './refunds.store.ts';

type Booking = Omit<NewRefund, 'source' | 'sourceId' | 'amount' | 'reason'>;

/**
 * Books what a provider holds or did beside a payment: refunds that somebody made there, and money that came by transfer and that no
 * payment takes, which is owed back. Done again, it changes nothing.
 */
export async function bookAtProvider(deps: Deps, checkout: CheckoutRecord, payment: ProviderPayment, actor: string): Promise<void> {
  const { surplus = 0, outsideRefunds = [] } = payment;
  if (surplus === 0 && outsideRefunds.length === 0) return;
  await deps.db.transaction().execute(async (tx) => {
    const { merchantId, id: checkoutId, provider } = checkout;
    const order = checkout.order && (await lockOrder(tx, merchantId, checkout.order.id));
    if (!order) await lockCheckout(tx, checkout);
    const booked = await listCheckoutRefunds(tx, { merchantId, checkoutId, paymentRef: payment.ref });
    const booking: Booking = {
      merchantId,
      provider,
      paymentRef: payment.ref,
      checkoutId,
      orderId: order?.id ?? null,
      currency: payment.currency,
      means: 'same',
      consent: null,
      owedBy: actor,
      released: false,
    };
    // Without an order there is no account to keep: what goes back whole is owed as such.
    if (order) await bookOutside(tx, deps, { ...booking, owedBy: provider }, unbooked(outsideRefunds, booked), booked);
    // While it still waits for more, what lies there is on its way into the payment.
    const isOver = payment.state === 'captured' || payment.state === 'cancelled';
    const excess = isOver ? Math.min(surplus - unpaid(booked), beyondPayment(payment, booked)) : 0;
    if (excess <= 0) return;
    const reason = payment.state === 'captured' ? 'excess' : 'afterLapse';
    const owed = await insertRefund(tx, { ...booking, source: 'entry', sourceId: checkoutId, amount: excess, reason }, deps.now());
    if (order) await insertOrderEvents(tx, order, ['refundOwed'], deps.now(), actor);
    await insertAudit(tx, { merchantId, actor, verb: 'oweRefund', subject: owed!.id });
  });
}

function unbooked(made: readonly OutsideRefund[], booked: readonly RefundRecord[]): readonly OutsideRefund[] {
  const known = new Set(booked.map(({ outsideRef }) => outsideRef));
  return made.filter(({ ref }) => !known.has(ref));
}

/**
 * They are done already; what follows from them follows as from any other. One that got stuck, of just that amount, is what the merchant
 * was asked to see to.
 */
async function bookOutside(
  tx: Db,
  deps: Deps,
  booking: Booking,
  made: readonly OutsideRefund[],
  booked: readonly RefundRecord[],
): Promise<void> {
  const stuck = booked.filter(
    ({ source, stuckAt, paidAt, released }) => source !== 'entry' && stuckAt !== null && paidAt === null && !released,
  );
  for (const { ref, amount, at } of made.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const asked = stuck.findIndex((refund) => refund.amount === amount);
    const [known] = asked === -1 ? [] : stuck.splice(asked, 1);
    const refund =
      known ?? (await insertRefund(tx, { ...booking, source: 'provider', sourceId: booking.orderId!, amount, reason: 'atProvider' }, at))!;
    await setOutsideRef(tx, refund, ref);
    await settleRefund(tx, deps, refund, booking.owedBy, at);
    await insertAudit(tx, { merchantId: booking.merchantId, actor: booking.owedBy, verb: 'bookRefund', subject: refund.id });
  }
}

const ofTransfers = (booked: readonly RefundRecord[]) => booked.filter(({ source }) => source === 'entry');

/** What is on its way back of what lies there. */
function unpaid(booked: readonly RefundRecord[]): number {
  return ofTransfers(booked).reduce((sum, { amount, paidAt }) => (paidAt === null ? sum + amount : sum), 0);
}

/** What came by transfer beyond what the payment took and what went back since: a look from before that would count it once more. */
function beyondPayment({ received = [], capturedAmount }: ProviderPayment, booked: readonly RefundRecord[]): number {
  const came = received.reduce((sum, { amount }) => sum + amount, 0);
  return came - capturedAmount - ofTransfers(booked).reduce((sum, { amount }) => sum + amount, 0);
}
