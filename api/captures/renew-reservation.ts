import { insertAudit } from '../audit/audit.store.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { isOver } from '../orders/is-over.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { findRenewal, markRenewal } from '../orders/order-renewal.store.ts';
import { getOrder, insertOrderEvents, lockOrder, updatePayment } from '../orders/orders.store.ts';
import { PaymentRefusal, type PaymentProvider, type ProviderPayment } from '../payments/payment-provider.ts';
import { providerOf } from '../payments/provider-of.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import { bookPayment } from './book-payment.ts';
import { findOpenCapture } from './captures.store.ts';
import { dropStrays } from './drop-strays.ts';
import { oweDueCapture } from './owe-capture.ts';
import { tellOfTrouble } from './tell-of-trouble.ts';

type OrderName = { readonly merchantId: string; readonly orderId: string };

/**
 * Has what is reserved for an order reserved anew, for as much as it keeps, before the reservation ends. Nothing where it is being
 * taken already. Done again it makes no second reservation, and lets go of one of another amount that it was broken off with.
 *
 * @throws Error when the provider does not answer; its refusal changes nothing
 */
export async function renewReservation(deps: Deps, { merchantId, orderId }: OrderName, actor: string): Promise<void> {
  const order = await getOrder(deps.db, merchantId, orderId);
  const { paymentRef, paymentState } = order;
  if (paymentState !== 'authorised' || paymentRef === null || isOver(order.state)) return;
  const key = { merchantId, ref: paymentRef };
  const provider = providerOf(deps, order.provider);
  const left = moneyLeft(order, await listRefunds(deps.db, merchantId, orderId));
  const askedAt = await findRenewal(deps.db, order);
  const book = async () => {
    const payment = await provider.getPayment(key);
    await deps.db.transaction().execute((tx) => bookPayment(tx, deps, { merchantId, orderId, payment, actor }));
    return payment.state;
  };
  if (askedAt !== undefined) await dropStrays(deps, provider, order, { askedAt, wanted: left });
  else if ((await book()) !== 'authorised' || left <= 0 || (await findOpenCapture(deps.db, order))) return;
  const anew = left > 0 ? await ask(deps, provider, order, left) : undefined;
  if (!anew) {
    await markRenewal(deps.db, order, null);
    await book();
    return;
  }
  const kept = await deps.db.transaction().execute((tx) => takeOver(tx, deps, { merchantId, orderId, replaces: paymentRef, anew, actor }));
  if (!kept) await provider.cancelPayment({ merchantId, ref: anew.ref });
}

/** Undefined where the provider refuses. The amount is part of the key: of less than before is another reservation. */
async function ask(deps: Deps, provider: PaymentProvider, order: OrderRecord, amount: number): Promise<ProviderPayment | undefined> {
  const { merchantId, id, paymentRef } = order;
  await markRenewal(deps.db, order, deps.now());
  try {
    return await provider.reauthorisePayment({ merchantId, ref: paymentRef! }, amount, `${id}.${paymentRef!}.${amount}`);
  } catch (error) {
    if (error instanceof PaymentRefusal) return undefined;
    throw error;
  }
}

interface NewReservation extends OrderName {
  readonly replaces: string;
  readonly anew: ProviderPayment;
  readonly actor: string;
}

/** @returns false where the order needs no reservation any more: what was made is to be let go */
async function takeOver(tx: Db, deps: Deps, { merchantId, orderId, replaces, anew, actor }: NewReservation): Promise<boolean> {
  const order = await lockOrder(tx, merchantId, orderId);
  const { paymentRef, paymentState } = order;
  if (paymentRef === anew.ref && anew.ref !== replaces) return true;
  // With the new reservation the old one has ended, which somebody may have booked meanwhile.
  const reserved = paymentState === 'authorised' || paymentState === 'released';
  if (paymentRef !== replaces || !reserved || isOver(order.state)) return false;
  await updatePayment(tx, order, { ...anew, state: 'authorised' });
  await insertOrderEvents(tx, order, ['paymentReauthorised'], deps.now(), actor);
  await insertAudit(tx, { merchantId, actor, verb: 'reauthorisePayment', subject: orderId });
  await oweDueCapture(tx, deps, { ...order, paymentRef: anew.ref, paymentState: 'authorised' }, actor);
  await recomputeDeadlines(tx, deps, order);
  return true;
}

/** The reservation will end and could not be renewed: the merchant is told, who may take the money now or end the order. The order's row must be locked. */
export async function reportRefusedRenewal(tx: Db, deps: Deps, order: OrderRecord, actor: string): Promise<void> {
  if (order.paymentState !== 'authorised' || isOver(order.state) || (await findOpenCapture(tx, order))) return;
  await insertOrderEvents(tx, order, ['reauthorisationRefused'], deps.now(), actor);
  await tellOfTrouble(tx, deps, order);
}
