import { insertAudit } from '../audit/audit.store.ts';
import type { CheckoutRecord } from '../checkouts/checkout-record.ts';
import { lockCheckout } from '../checkouts/holds.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import type { OutsideRefund, ProviderPayment } from '../payments/payment-provider.ts';
import { lockCheckoutRefunds, setPaidOutside } from './outside-refunds.store.ts';
import { coverDebts } from './cover-debts.ts';
import { settleRefund } from './pay-refund.ts';
import type { NewRefund, RefundRecord } from './refund-record.ts';
import { insertRefund } from './refunds.store.ts';
import { debtOf, isOpen, leftAtProvider } from './open-debts.ts';
import { splitDebt } from './split-debt.ts';

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
    const booked = await lockCheckoutRefunds(tx, { merchantId, checkoutId, paymentRef: payment.ref });
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
    await bookOutside(tx, deps, { ...booking, owedBy: provider }, payment, booked);
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
 * They are done already; what follows from them follows as from any other. They settle the debts of the payment, such as one that got
 * stuck and that the merchant was asked to see to; what is beyond those is a refund of its own. A debt that turns out to have been paid
 * unheard is paid.
 */
async function bookOutside(tx: Db, deps: Deps, booking: Booking, payment: ProviderPayment, booked: readonly RefundRecord[]): Promise<void> {
  const made = unbooked(payment.outsideRefunds ?? [], booked).toSorted((a, b) => a.at.localeCompare(b.at));
  const at = new Map(made.map((each) => [each.ref, each.at]));
  const own = new Set(payment.ownRefunds);
  const [open, settled] = [
    booked.filter((debt) => isOpen(debt) && !own.has(debt.id)),
    booked.filter((debt) => isOpen(debt) && own.has(debt.id)),
  ];
  const left = leftAtProvider(payment.capturedAmount, booked) - sum(settled) - sum(made);
  const { parts, rest } = coverDebts(open.map(debtOf), made, left);
  for (const debt of open) settled.push(...(await splitDebt(tx, debt, parts.get(debt.id) ?? [])));
  // Without an order there is no account to keep of what nobody owed.
  for (const { ref, amount } of booking.orderId === null ? [] : rest) {
    const beyond = { ...booking, source: 'provider', sourceId: booking.orderId!, amount, reason: 'atProvider' } as const;
    const refund = (await insertRefund(tx, beyond, at.get(ref)!))!;
    await setPaidOutside(tx, refund, { ref, amount });
    settled.push({ ...refund, outsideRef: ref });
  }
  // Only now, with all of it written down: what follows counts the whole.
  for (const refund of settled) {
    await settleRefund(tx, deps, refund, booking.owedBy, at.get(refund.outsideRef ?? ''));
    await insertAudit(tx, { merchantId: booking.merchantId, actor: booking.owedBy, verb: 'bookRefund', subject: refund.id });
  }
}

const sum = (each: readonly { readonly amount: number }[]) => each.reduce((total, { amount }) => total + amount, 0);

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
