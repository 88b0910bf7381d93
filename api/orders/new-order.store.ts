import { sql } from 'kysely';
import type { CheckoutRecord } from '../checkouts/checkout-record.ts';
import { quantities } from '../checkouts/quantities.ts';
import type { Db } from '../db/connect-database.ts';
import { flushedLater } from '../db/flushed-later.ts';
import { newId } from '../db/new-id.ts';
import type { StoredDeadline } from '../deadlines/deadline-record.ts';
import { deadlineColumns, deadlineRecordset, deadlineValues } from '../deadlines/deadline-recordset.ts';
import { orderEvents } from '../events/order-events.ts';
import type { NewNotice } from '../notices/notice.ts';
import type { OrderRecord } from './order-record.ts';

export interface NewOrder {
  /** The order but for its number. */
  readonly order: OrderRecord;
  readonly tokenHash: Buffer;
  readonly cartId: string;
  /** State the checkout must still be in. */
  readonly from: CheckoutRecord['state'];
  readonly notices: readonly NewNotice[];
  /** The clocks that run from the start. */
  readonly deadlines: readonly StoredDeadline[];
  readonly actor: string;
  readonly requestId: string | undefined;
}

/**
 * Stores an order with all that comes with it: a confirmed checkout, a consumed hold, an emptied cart, history, mails owed, clocks, audit.
 * One statement, so that it needs no transaction, and the counter, which all orders of a merchant pass, comes after whatever needs no
 * number: its row is locked as briefly as can be, and not while the commit waits for the disk. Whoever tells a shopper of the order
 * calls `flushCommits` first.
 *
 * @returns its number; undefined when the checkout is in another state by now
 */
export async function insertOrder(
  db: Db,
  { order, tokenHash, cartId, from, notices, deadlines, actor, requestId }: NewOrder,
): Promise<string | undefined> {
  const { merchantId } = order;
  const sold = quantities(order.quote);
  const kinds = order.events.map(({ kind }) => kind);
  const placed = {
    from: sql`confirmed k, numbered n`,
    merchantId: sql`k.merchant_id`,
    id: sql`${order.id}::text`,
    number: sql`n.number`,
    total: sql`k.total`,
    currency: sql`k.currency`,
  };
  const { rows } = await sql<{ number: string }>`
    with cart as materialized (
      select id from carts where merchant_id = ${merchantId} and id = ${cartId} for update
    ), confirmed as (
      update checkouts set state = 'confirmed', order_id = ${order.id}, payment_open = ${order.paymentState === 'pending'}
      where merchant_id = ${merchantId} and id = ${order.checkoutId} and state = ${from} and (select count(*) from cart) >= 0
      returning merchant_id, id, cart_id, language, currency, total, method, provider, profile_version, profile_hash
    ), consumed as (
      delete from holds h using confirmed k where h.merchant_id = k.merchant_id and h.checkout_id = k.id returning 1
    ), sold as (
      insert into stock_movements (merchant_id, id, sku, change, reason, order_id)
      select k.merchant_id, ${newId('mov')}::text || s.position, s.sku, -s.quantity, 'placed', ${order.id}
      from confirmed k, unnest(${[...sold.keys()]}::text[], ${[...sold.values()]}::int[]) with ordinality as s(sku, quantity, position)
      returning 1
    ), emptied as (
      update carts c
      set lines = (select coalesce(jsonb_agg(line), '[]') from jsonb_array_elements(c.lines) line where line->>'id' <> all(${order.quote.lines.map(({ id }) => id)}::text[])),
        codes = '{}', version = c.version + 1, updated_at = now()
      from confirmed k where c.merchant_id = k.merchant_id and c.id = k.cart_id returning 1
    ), owed as (
      insert into notices (merchant_id, id, step, steps, subject, subject_id, recipient, language)
      select k.merchant_id, n.id, n.step, n.steps, n.subject, ${order.id}, n.recipient, n.language
      from confirmed k, jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id text, step text, steps text[], subject text, recipient text, language text)
      returning 1
    ), told as (
      insert into order_events (merchant_id, order_id, seq, at, actor, kind)
      select k.merchant_id, ${order.id}, e.seq, ${order.placedAt}::timestamptz, ${actor}, e.kind
      from confirmed k, unnest(${kinds}::text[]) with ordinality as e(kind, seq)
      returning 1
    ), audited as (
      insert into audit (merchant_id, id, actor, verb, subject, request_id)
      select k.merchant_id, ${newId('aud')}, ${actor}, 'placeOrder', ${order.id}, ${requestId ?? null} from confirmed k
      returning 1
    ), clocked as (
      insert into deadlines (${deadlineColumns})
      select k.merchant_id, ${order.id}, ${deadlineValues}, ${order.placedAt}::timestamptz
      from confirmed k, jsonb_to_recordset(${JSON.stringify(deadlines)}::jsonb) as ${deadlineRecordset}
      returning 1
    ), written as materialized (
      select count(*) from (
        select from consumed union all select from sold union all select from emptied union all select from owed
        union all select from told union all select from audited union all select from clocked
      ) row
    ), numbered as (
      insert into order_counters (merchant_id, last_number) select merchant_id, 100001 from confirmed, written
      on conflict (merchant_id) do update set last_number = order_counters.last_number + 1
      returning last_number::text as number
    ), published as (${orderEvents(placed, kinds, order.placedAt)}
    )
    insert into orders (merchant_id, id, number, checkout_id, token_hash, state, language, email, quote, agreed, currency, total, method,
      provider, payment_ref, payment_state, payment_due, captured_amount, capture_before, profile_version, profile_hash, placed_at)
    select k.merchant_id, ${order.id}, n.number, k.id, ${tokenHash}, ${order.state}, k.language,
      ${order.email}, c.quote, c.agreed, k.currency, k.total, k.method, k.provider, ${order.paymentRef}, ${order.paymentState},
      ${order.paymentDue && JSON.stringify(order.paymentDue)}::jsonb, ${order.capturedAmount}::int,
      ${order.captureBefore}::timestamptz, k.profile_version, k.profile_hash, ${order.placedAt}
    from confirmed k join checkouts c on c.merchant_id = k.merchant_id and c.id = k.id, numbered n
    returning number, ${flushedLater}`.execute(db);
  return rows[0]?.number;
}
