import { sql } from 'kysely';
import { transferDeadline, type Profile } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { hashToken, newId } from '../db/new-id.ts';
import type { PaymentDue } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { newOrderNotices } from '../notices/order-notices.ts';
import type { OrderEventKind, OrderRecord, PaymentState } from '../orders/order-record.ts';
import type { ProviderPayment } from '../payments/payment-provider.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import { quantities } from './quantities.ts';

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
  return insertOrder(deps.db, deps, checkout, await draftOrder(deps, checkout, payment), placing);
}

/** The same for a checkout whose hold had expired: undefined also when its stock is gone. */
export async function placeLateOrder(
  deps: Deps,
  checkout: CheckoutRecord,
  payment: ProviderPayment,
  placing: Placing,
): Promise<OrderRecord | undefined> {
  const order = await draftOrder(deps, checkout, payment);
  return deps.db.transaction().execute(async (tx) => {
    if (!(await takeStockAgain(tx, checkout))) return undefined;
    return insertOrder(tx, deps, checkout, order, placing);
  });
}

/** Makes the order of a checkout with nothing to pay, inside the transaction that also keeps its answer. */
export async function placePaidUp(tx: Db, deps: Deps, checkout: CheckoutRecord, placing: Placing): Promise<OrderRecord | undefined> {
  return insertOrder(tx, deps, checkout, await draftOrder(deps, checkout, null), placing);
}

/** The order but for its number. @param payment null when there is nothing to pay */
async function draftOrder({ now, shops }: Deps, checkout: CheckoutRecord, payment: ProviderPayment | null): Promise<OrderRecord> {
  const { profile } = await shops.published(checkout.merchantId, checkout.profileVersion);
  const placedAt = now();
  const paymentState = paymentStateOf(payment);
  const awaiting = paymentState === 'pending';
  return {
    ...checkout,
    id: newId('ord'),
    number: '',
    checkoutId: checkout.id,
    state: awaiting ? 'awaitingPayment' : 'received',
    email: checkout.agreed.email,
    paymentRef: payment && payment.ref,
    paymentState,
    paymentDue: awaiting ? paymentDue(profile, payment!, placedAt, checkout.agreed.billingAddress.country) : null,
    placedAt,
    events: firstEvents[paymentState].map((kind) => ({ at: placedAt, kind })),
  };
}

const firstEvents: Readonly<Record<PaymentState, readonly OrderEventKind[]>> = {
  notDue: ['placed'],
  pending: ['placed'],
  authorised: ['placed', 'paymentAuthorised'],
  captured: ['placed', 'paymentCaptured'],
};

function paymentStateOf(payment: ProviderPayment | null): PaymentState {
  if (!payment) return 'notDue';
  return payment.state === 'authorised' || payment.state === 'captured' ? payment.state : 'pending';
}

function paymentDue(profile: Profile, { transferTo }: ProviderPayment, placedAt: string, country: string): PaymentDue {
  if (!transferTo) throw new Error('A pending payment must say where the money is to be sent');
  return { ...transferTo, deadline: transferDeadline(profile, placedAt, country).value };
}

/**
 * One statement, so that it needs no transaction: the row of the counter, which all orders of a merchant pass, is locked as
 * briefly as can be.
 */
async function insertOrder(
  db: Db,
  deps: Deps,
  checkout: CheckoutRecord,
  order: OrderRecord,
  { actor, requestId }: Placing,
): Promise<OrderRecord | undefined> {
  const { merchantId } = checkout;
  const merchant = await deps.shops.byId(merchantId);
  const { profile } = await deps.shops.published(merchantId, checkout.profileVersion);
  const notices = newOrderNotices(profile, merchant, order, order.state === 'received');
  const { rows } = await sql<{ number: string }>`
    with cart as materialized (
      select id from carts where merchant_id = ${merchantId} and id = ${checkout.cartId} for update
    ), confirmed as (
      update checkouts set state = 'confirmed', order_id = ${order.id}, payment_open = ${order.paymentState === 'pending'}
      where merchant_id = ${merchantId} and id = ${checkout.id} and state = ${checkout.state} and (select count(*) from cart) >= 0
      returning *
    ), consumed as (
      delete from holds h using confirmed k where h.merchant_id = k.merchant_id and h.checkout_id = k.id
    ), emptied as (
      update carts c
      set lines = (select coalesce(jsonb_agg(line), '[]') from jsonb_array_elements(c.lines) line where line->>'id' <> all(${checkout.quote.lines.map(({ id }) => id)}::text[])),
        codes = '{}', ordered_by = k.id, version = c.version + 1, updated_at = now()
      from confirmed k where c.merchant_id = k.merchant_id and c.id = k.cart_id
    ), owed as (
      insert into notices (merchant_id, id, step, subject_id, recipient, language, content)
      select k.merchant_id, n.id, n.step, ${order.id}, n.recipient, n.language, n.content
      from confirmed k, jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id text, step text, recipient text, language text, content jsonb)
    ), told as (
      insert into order_events (merchant_id, order_id, seq, at, actor, kind)
      select k.merchant_id, ${order.id}, e.seq, ${order.placedAt}::timestamptz, ${actor}, e.kind
      from confirmed k, unnest(${order.events.map(({ kind }) => kind)}::text[]) with ordinality as e(kind, seq)
    ), audited as (
      insert into audit (merchant_id, id, actor, verb, subject, request_id)
      select k.merchant_id, ${newId('aud')}, ${actor}, 'placeOrder', ${order.id}, ${requestId ?? null} from confirmed k
    ), numbered as (
      insert into order_counters (merchant_id, last_number) select merchant_id, 100001 from confirmed
      on conflict (merchant_id) do update set last_number = order_counters.last_number + 1
      returning last_number::text as number
    )
    insert into orders (merchant_id, id, number, checkout_id, token_hash, state, language, email, quote, agreed, currency, total, method,
      provider, payment_ref, payment_state, payment_due, profile_version, profile_hash, placed_at)
    select k.merchant_id, ${order.id}, n.number, k.id, ${hashToken(bearerToken(deps.env, 'order', order.id))}, ${order.state}, k.language,
      ${order.email}, k.quote, k.agreed, k.currency, k.total, k.method, k.provider, ${order.paymentRef}, ${order.paymentState},
      ${order.paymentDue && JSON.stringify(order.paymentDue)}::jsonb, k.profile_version, k.profile_hash, ${order.placedAt}
    from confirmed k, numbered n
    returning number`.execute(db);
  return rows[0] && { ...order, number: rows[0].number };
}

/** Takes the stock of an expired checkout once more: all of it, or nothing. Locks in the order every checkout locks in. */
async function takeStockAgain(tx: Db, { merchantId, id, cartId, quote }: CheckoutRecord): Promise<boolean> {
  const wanted = quantities(quote);
  const { rows } = await sql`
    with cart as materialized (
      select id from carts where merchant_id = ${merchantId} and id = ${cartId} for update
    ), expired as materialized (
      select id from checkouts
      where merchant_id = ${merchantId} and id = ${id} and state = 'expired' and (select count(*) from cart) >= 0 for update
    ), wanted as (
      select * from unnest(${[...wanted.keys()]}::text[], ${[...wanted.values()]}::int[]) as w(sku, quantity)
    ), stocked as materialized (
      select v.sku, v.stock >= wanted.quantity as enough, wanted.quantity
      from variants v join wanted on wanted.sku = v.sku
      where v.merchant_id = ${merchantId} and exists (select from expired)
      order by v.sku for update of v
    )
    update variants v set stock = v.stock - s.quantity
    from stocked s
    where v.merchant_id = ${merchantId} and v.sku = s.sku
      and (select count(*) filter (where enough) from stocked) = (select count(*) from wanted)
    returning v.sku`.execute(tx);
  return rows.length > 0;
}
