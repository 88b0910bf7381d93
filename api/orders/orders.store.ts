import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { olderThan } from '../db/page-conditions.ts';
import { orderEvents } from '../events/order-events.ts';
import type { Page } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import type { OrderEventKind, OrderRecord, OrderState } from './order-record.ts';

/** An order of the table aliased `o` as one JSON value of the shape `OrderRecord`. */
export const orderRecordJson: RawBuilder<OrderRecord> = sql`
  json_build_object(
    'merchantId', o.merchant_id, 'id', o.id, 'number', o.number, 'checkoutId', o.checkout_id, 'state', o.state, 'language', o.language,
    'email', o.email, 'quote', o.quote, 'agreed', o.agreed, 'currency', o.currency, 'total', o.total, 'method', o.method,
    'provider', o.provider, 'paymentRef', o.payment_ref, 'paymentState', o.payment_state, 'paymentDue', o.payment_due,
    'capturedAmount', o.captured_amount, 'receivedAmount', o.received_amount, 'captureBefore', ${isoUtc('o.capture_before')},
    'profileVersion', o.profile_version, 'placedAt', ${isoUtc('o.placed_at')},
    'events', (
      select json_agg(json_build_object('at', ${isoUtc('e.at')}, 'kind', e.kind, 'actor', e.actor, 'reason', e.reason) order by e.seq)
      from order_events e where e.merchant_id = o.merchant_id and e.order_id = o.id
    ),
    'undone', (
      select coalesce(json_agg(json_build_object('at', ${isoUtc('r.asked_at')}, 'ground', r.ground, 'units', r.units, 'neverHeld', r.never_held or r.ground = 'unavailable')
        order by r.asked_at, r.id), '[]')
      from returns r
      where r.merchant_id = o.merchant_id and r.order_id = o.id and r.ground <> 'voluntaryReturn' and r.state not in ('declined', 'lapsed', 'cancelled')
    ),
    'claimed', (
      select coalesce(json_agg(p.piece || jsonb_build_object('ends', e.kind = 'terminated') order by e.at), '[]')
      from claims c
      join claim_events e on e.merchant_id = c.merchant_id and e.claim_id = c.id and e.kind in ('reduced', 'terminated')
      cross join jsonb_array_elements(e.detail->'goods') as p(piece)
      where c.merchant_id = o.merchant_id and c.order_id = o.id
    )
  )`;

/** @throws ProblemError order-not-found; with `tokenHash`, also when the token is not the order's */
export async function getOrder(db: Db, merchantId: string, id: string, tokenHash?: Buffer): Promise<OrderRecord> {
  const { rows } = await sql<{ order: OrderRecord }>`
    select ${orderRecordJson} as "order" from orders o
    where o.merchant_id = ${merchantId} and o.id = ${id} and (${tokenHash ?? null}::bytea is null or o.token_hash = ${tokenHash ?? null})`.execute(
    db,
  );
  if (!rows[0]) throw new ProblemError('order-not-found');
  return rows[0].order;
}

/** The merchant's orders, newest first, `before` an order's id. */
export async function listOrders(db: Db, merchantId: string, { before, limit }: Page): Promise<OrderRecord[]> {
  const { rows } = await sql<{ order: OrderRecord }>`
    select ${orderRecordJson} as "order" from orders o
    where o.merchant_id = ${merchantId} ${olderThan('o.id', before)}
    order by o.id desc limit ${limit}`.execute(db);
  return rows.map(({ order }) => order);
}

/** A merchant's orders with these ids, in any order. */
export async function findOrders(db: Db, merchantId: string, ids: readonly string[]): Promise<OrderRecord[]> {
  const { rows } = await sql<{ order: OrderRecord }>`
    select ${orderRecordJson} as "order" from orders o where o.merchant_id = ${merchantId} and o.id = any(${ids}::text[])`.execute(db);
  return rows.map(({ order }) => order);
}

/** An order with its row locked until the transaction ends. */
export async function lockOrder(tx: Db, merchantId: string, id: string): Promise<OrderRecord> {
  await sql`select from orders where merchant_id = ${merchantId} and id = ${id} for update`.execute(tx);
  return getOrder(tx, merchantId, id);
}

/** Appends to an order's history; the order's row must be locked. */
export async function insertOrderEvents(
  tx: Db,
  order: Pick<OrderRecord, 'merchantId' | 'id'>,
  kinds: readonly OrderEventKind[],
  at: string,
  actor: string,
  reason: string | null = null,
): Promise<void> {
  const { merchantId, id } = order;
  const found = {
    from: sql`(select * from orders where merchant_id = ${merchantId} and id = ${id}) o`,
    merchantId: sql`o.merchant_id`,
    id: sql`o.id`,
    number: sql`o.number`,
    total: sql`o.total`,
    currency: sql`o.currency`,
  };
  await sql`
    with told as (
      insert into order_events (merchant_id, order_id, seq, at, actor, kind, reason)
      select ${merchantId}, ${id}, n.seq + k.ordinality, ${at}::timestamptz, ${actor}, k.kind, ${reason}
      from unnest(${kinds}::text[]) with ordinality as k(kind, ordinality),
        (select coalesce(max(seq), 0) as seq from order_events where merchant_id = ${merchantId} and order_id = ${id}) n
    )
    ${orderEvents(found, kinds, at)}`.execute(tx);
}

/** Writes where an order stands; its row must be locked. Only `moveOrder` does. */
export async function updateOrderState(tx: Db, { merchantId, id }: OrderRecord, state: OrderState): Promise<void> {
  await tx.updateTable('orders').set({ state }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** How far an order's payment is. */
export interface PaymentStanding {
  readonly ref: string;
  readonly state: 'authorised' | 'captured' | 'released';
  /** Minor units. */
  readonly capturedAmount: number;
  /** ISO 8601 instant until which a reservation holds, where the provider says so. */
  readonly captureBefore?: string | undefined;
}

/** Writes how far an order's payment is, and which it is; its row must be locked. Nobody has to ask about the checkout's any more. */
export async function updatePayment(
  tx: Db,
  { merchantId, id, checkoutId }: Pick<OrderRecord, 'merchantId' | 'id' | 'checkoutId'>,
  { ref, state, capturedAmount, captureBefore }: PaymentStanding,
): Promise<void> {
  await sql`
    with paid as (
      update checkouts set payment_open = false, payment_ref = ${ref} where merchant_id = ${merchantId} and id = ${checkoutId}
    )
    update orders
    set payment_ref = ${ref}, payment_state = ${state}, captured_amount = ${state === 'captured' ? capturedAmount : null}::int,
      capture_before = ${(state === 'authorised' && captureBefore) || null}::timestamptz,
      renewal_asked_at = case when payment_ref = ${ref} then renewal_asked_at end
    where merchant_id = ${merchantId} and id = ${id}`.execute(tx);
}

/** Spends the single-use codes of an order that comes back to life; false when somebody else has spent one since. */
export async function spendCodes(tx: Db, { merchantId, checkoutId }: OrderRecord, codes: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ spent: boolean }>`
    with coded as materialized (
      select code, spent_by from discount_codes
      where merchant_id = ${merchantId} and code = any(${codes}::text[]) and single_use order by code for update
    ), spent as (
      update discount_codes d set spent_by = ${checkoutId} from coded
      where d.merchant_id = ${merchantId} and d.code = coded.code and coded.spent_by is null
    )
    select not exists (select from coded where spent_by is not null) as spent`.execute(tx);
  return rows[0]!.spent;
}

/** Makes the single-use codes of an order that never came to be available again. */
export async function freeCodes(tx: Db, { merchantId, checkoutId }: OrderRecord): Promise<void> {
  await sql`update discount_codes set spent_by = null where merchant_id = ${merchantId} and spent_by = ${checkoutId}`.execute(tx);
}
