import { nextOrderState, transferDeadline, type OrderActor, type OrderMoveEvent, type Profile } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { hashToken, newId } from '../db/new-id.ts';
import type { PaymentDue } from '../db/stored-shapes.ts';
import { firstDeadlines } from '../deadlines/first-deadlines.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { newOrderNotices } from '../notices/order-notices.ts';
import type { OrderFact, OrderRecord, PaymentState } from '../orders/order-record.ts';
import { insertOrder } from '../orders/new-order.store.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import { positionOf, type CheckoutRecord } from './checkout-record.ts';
import { getCheckout } from './checkouts.store.ts';
import { lockCheckout, takeAgain } from './holds.store.ts';

export interface Placing {
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * Makes the order of a paid checkout, or of one that a transfer will pay: number, history, audit, mails owed, an emptied
 * cart and a consumed hold appear together or not at all. Whoever comes second changes nothing.
 *
 * @returns undefined when the checkout was settled by somebody else meanwhile
 */
export async function placeOrder(
  deps: Deps,
  checkout: CheckoutRecord,
  payment: ProviderPayment,
  placing: Placing,
): Promise<OrderRecord | undefined> {
  return storeOrder(deps.db, deps, checkout, await draftOrder(deps, checkout, payment, placing), placing);
}

/** The same for a checkout whose hold had expired; why not, when its stock or a code of its is gone. */
export async function placeLateOrder(
  deps: Deps,
  checkout: CheckoutRecord,
  payment: ProviderPayment,
  placing: Placing,
): Promise<OrderRecord | 'outOfStock' | 'codeSpent' | undefined> {
  const order = await draftOrder(deps, checkout, payment, placing);
  return deps.db.transaction().execute(async (tx) => {
    await lockCheckout(tx, checkout);
    if (positionOf(await getCheckout(tx, checkout.merchantId, checkout.id)) !== 'expired') return undefined;
    const outcome = await takeAgain(tx, checkout);
    return outcome === 'taken' ? storeOrder(tx, deps, checkout, order, placing) : outcome;
  });
}

/** Makes the order of a checkout with nothing to pay, inside the transaction that also keeps its answer. */
export async function placePaidUp(tx: Db, deps: Deps, checkout: CheckoutRecord, placing: Placing): Promise<OrderRecord | undefined> {
  return storeOrder(tx, deps, checkout, await draftOrder(deps, checkout, null, placing), placing);
}

/** The order but for its number. @param payment null when there is nothing to pay */
async function draftOrder(
  { now, shops }: Deps,
  checkout: CheckoutRecord,
  payment: ProviderPayment | null,
  { actor }: Placing,
): Promise<OrderRecord> {
  const { profile } = await shops.published(checkout.merchantId, checkout.profileVersion);
  const placedAt = now();
  const paymentState = paymentStateOf(payment);
  const awaiting = paymentState === 'pending';
  const { move, by, facts } = beginnings[paymentState];
  return {
    ...checkout,
    id: newId('ord'),
    number: '',
    checkoutId: checkout.id,
    state: nextOrderState('received', move, by).value!,
    email: checkout.agreed.email,
    paymentRef: payment && payment.ref,
    paymentState,
    paymentDue: awaiting ? paymentDue(profile, payment!, placedAt, checkout.agreed.billingAddress.country) : null,
    capturedAmount: paymentState === 'captured' ? payment!.capturedAmount : null,
    captureBefore: (paymentState === 'authorised' && payment!.captureBefore) || null,
    placedAt,
    events: (['placed', move, ...facts] as const).map((kind) => ({ at: placedAt, kind, actor, reason: null })),
    undone: [],
  };
}

interface Beginning {
  readonly move: OrderMoveEvent;
  readonly by: OrderActor;
  readonly facts: readonly OrderFact[];
}

/** The first move of an order, by how far its payment is; with nothing to pay, it counts as paid. */
const beginnings: Readonly<Record<Exclude<PaymentState, 'released'>, Beginning>> = {
  notDue: { move: 'paymentArrived', by: 'provider', facts: [] },
  pending: { move: 'paymentAwaited', by: 'buyer', facts: [] },
  authorised: { move: 'paymentArrived', by: 'provider', facts: [] },
  captured: { move: 'paymentArrived', by: 'provider', facts: ['paymentCaptured'] },
};

function paymentStateOf(payment: ProviderPayment | null): Exclude<PaymentState, 'released'> {
  if (!payment) return 'notDue';
  return payment.state === 'authorised' || payment.state === 'captured' ? payment.state : 'pending';
}

function paymentDue(profile: Profile, { transferTo }: ProviderPayment, placedAt: string, country: string): PaymentDue {
  if (!transferTo) throw new Error('A pending payment must say where the money is to be sent');
  return { ...transferTo, deadline: transferDeadline(profile, placedAt, country).value };
}

/** @returns undefined when the checkout is not in the state it was read in any more */
async function storeOrder(
  db: Db,
  deps: Deps,
  { cartId, state }: CheckoutRecord,
  order: OrderRecord,
  { actor, requestId }: Placing,
): Promise<OrderRecord | undefined> {
  const merchant = await deps.shops.byId(order.merchantId);
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const clocks = firstDeadlines(deps, merchant, profile, order);
  const notices = [...newOrderNotices(profile, merchant, order, order.paymentState !== 'pending'), ...clocks.notices];
  const tokenHash = hashToken(bearerToken(deps.env, 'order', order.id));
  const number = await insertOrder(db, { order, tokenHash, cartId, from: state, notices, deadlines: clocks.deadlines, actor, requestId });
  return number === undefined ? undefined : { ...order, number };
}
