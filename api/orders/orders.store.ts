import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import { orderRecordJson, type OrderEventKind, type OrderRecord } from './order-record.ts';

/** @throws ProblemError order-not-found; with `tokenHash`, also when the token is not the order's */
export async function getOrder(db: Db, merchantId: string, id: string, tokenHash?: Buffer): Promise<OrderRecord> {
  const { rows } = await sql<{ order: OrderRecord }>`
    select ${orderRecordJson} as "order" from orders o
    where o.merchant_id = ${merchantId} and o.id = ${id} and (${tokenHash ?? null}::bytea is null or o.token_hash = ${tokenHash ?? null})`.execute(db);
  if (!rows[0]) throw new ProblemError('order-not-found');
  return rows[0].order;
}

/** The merchant's orders, newest first, `before` an order number. */
export async function listOrders(db: Db, merchantId: string, { before, limit }: { before?: string | undefined; limit: number }): Promise<OrderRecord[]> {
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
export async function insertOrderEvents(tx: Db, order: Pick<OrderRecord, 'merchantId' | 'id'>, kinds: readonly OrderEventKind[], at: string, actor: string): Promise<void> {
  await sql`
    insert into order_events (merchant_id, order_id, seq, at, actor, kind)
    select ${order.merchantId}, ${order.id}, n.seq + k.ordinality, ${at}::timestamptz, ${actor}, k.kind
    from unnest(${kinds}::text[]) with ordinality as k(kind, ordinality),
      (select coalesce(max(seq), 0) as seq from order_events where merchant_id = ${order.merchantId} and order_id = ${order.id}) n`.execute(tx);
}
