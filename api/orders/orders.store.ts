import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import { orderRecordJson, type OrderEventKind, type OrderRecord, type OrderState, type PaymentState } from './order-record.ts';

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

/** The merchant's orders, newest first, `before` an order number. */
export async function listOrders(
  db: Db,
  merchantId: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<OrderRecord[]> {
  const { rows } = await sql<{ order: OrderRecord }>`
    select ${orderRecordJson} as "order" from orders o
    where o.merchant_id = ${merchantId} and (${before ?? null}::text is null or o.number::bigint < ${before ?? null}::bigint)
    order by o.number::bigint desc limit ${limit}`.execute(db);
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
): Promise<void> {
  await sql`
    insert into order_events (merchant_id, order_id, seq, at, actor, kind)
    select ${order.merchantId}, ${order.id}, n.seq + k.ordinality, ${at}::timestamptz, ${actor}, k.kind
    from unnest(${kinds}::text[]) with ordinality as k(kind, ordinality),
      (select coalesce(max(seq), 0) as seq from order_events where merchant_id = ${order.merchantId} and order_id = ${order.id}) n`.execute(
    tx,
  );
}

/** Moves an order on; its row must be locked. A payment that is not pending any more closes the checkout too. */
export async function updateOrderState(
  tx: Db,
  { merchantId, id, checkoutId }: OrderRecord,
  state: OrderState,
  paymentState: PaymentState,
): Promise<void> {
  await tx
    .updateTable('orders')
    .set({ state, payment_state: paymentState })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
  if (paymentState === 'pending') return;
  await tx
    .updateTable('checkouts')
    .set({ payment_open: false })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', checkoutId)
    .execute();
}

/** Makes the goods of an order that lapsed available again, and the codes it spent. */
export async function releaseOrder(tx: Db, { merchantId, checkoutId }: OrderRecord, units: ReadonlyMap<string, number>): Promise<void> {
  await sql`
    with returned as materialized (
      select v.sku, u.quantity
      from variants v join unnest(${[...units.keys()]}::text[], ${[...units.values()]}::int[]) as u(sku, quantity) on u.sku = v.sku
      where v.merchant_id = ${merchantId} order by v.sku for update of v
    ), stocked as (
      update variants v set stock = v.stock + r.quantity from returned r where v.merchant_id = ${merchantId} and v.sku = r.sku
    )
    update discount_codes set spent_by = null where merchant_id = ${merchantId} and spent_by = ${checkoutId}`.execute(tx);
}

/** Orders whose transfer is overdue at `now`, or whose reminder may be due and has not gone out. */
export async function findTransfersDue(
  db: Db,
  now: string,
): Promise<{ merchantId: string; id: string; overdue: boolean; reminderOn: string }[]> {
  const { rows } = await sql<{ merchantId: string; id: string; overdue: boolean; reminderOn: string }>`
    select o.merchant_id as "merchantId", o.id, (o.payment_due->'deadline'->>'endsAt')::timestamptz <= ${now}::timestamptz as overdue,
      o.payment_due->'deadline'->>'reminderOn' as "reminderOn"
    from orders o
    where o.state = 'awaitingPayment' and o.payment_due->'deadline' <> 'null'
      and (
        (o.payment_due->'deadline'->>'endsAt')::timestamptz <= ${now}::timestamptz
        or (o.payment_due->'deadline'->>'reminderOn')::date <= (${now}::timestamptz + interval '1 day')::date
          and not exists (select from order_events e where e.merchant_id = o.merchant_id and e.order_id = o.id and e.kind = 'paymentReminded')
      )
    limit 500`.execute(db);
  return rows;
}
