import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';

/** The order with this number and address, however the address is written. */
export async function findOrderOf(db: Db, merchantId: string, number: string, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from orders
    where merchant_id = ${merchantId} and number = ${number} and lower(trim(email)) = lower(trim(${email}::text))`.execute(db);
  return rows[0]?.id;
}

/** Links into an order that could still be used. */
export async function countLiveLinks(db: Db, merchantId: string, orderId: string, now: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from order_links
    where merchant_id = ${merchantId} and order_id = ${orderId} and used_at is null and expires_at > ${now}::timestamptz`.execute(db);
  return rows[0]!.count;
}

export interface NewOrderLink {
  readonly merchantId: string;
  readonly orderId: string;
  readonly tokenHash: Buffer;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

export async function insertOrderLink(tx: Db, { merchantId, orderId, tokenHash, createdAt, expiresAt }: NewOrderLink): Promise<void> {
  await tx
    .insertInto('order_links')
    .values({
      merchant_id: merchantId,
      order_id: orderId,
      token_hash: tokenHash,
      created_at: createdAt,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
}

/** Uses a link up; undefined when it was used, is over, or never was. */
export async function spendOrderLink(tx: Db, merchantId: string, tokenHash: Buffer, now: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('order_links')
    .set({ used_at: now })
    .where('merchant_id', '=', merchantId)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(now))
    .returning('order_id')
    .executeTakeFirst();
  return row?.order_id;
}

/** Forgets links that were over before an instant. */
export async function deleteOldLinks(db: Db, before: string): Promise<void> {
  await db.deleteFrom('order_links').where('expires_at', '<', new Date(before)).execute();
}

/** Forgets the links into an order. */
export async function deleteLinksOf(tx: Db, merchantId: string, orderId: string): Promise<void> {
  await tx.deleteFrom('order_links').where('merchant_id', '=', merchantId).where('order_id', '=', orderId).execute();
}

/** Keeps when somebody asked to be forgotten; asked again, it stays the first time. */
export async function insertErasure(tx: Db, merchantId: string, orderId: string, askedAt: string, actor: string): Promise<void> {
  await tx
    .insertInto('erasure_requests')
    .values({ merchant_id: merchantId, order_id: orderId, asked_at: askedAt, actor })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** When somebody asked to be forgotten, ISO 8601 instant. */
export async function findErasure(db: Db, merchantId: string, orderId: string): Promise<string | undefined> {
  const { rows } = await sql<{ askedAt: string }>`
    select ${isoUtc('e.asked_at')} as "askedAt" from erasure_requests e
    where e.merchant_id = ${merchantId} and e.order_id = ${orderId}`.execute(db);
  return rows[0]?.askedAt;
}

/** Orders somebody asked to be forgotten of, the first asked first, `after` an order's id. */
export async function listErasures(
  db: Db,
  merchantId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('erasure_requests')
    .select('order_id')
    .where('merchant_id', '=', merchantId)
    .where('order_id', '>', after ?? '')
    .orderBy('order_id')
    .limit(limit)
    .execute();
  return rows.map(({ order_id }) => order_id);
}

/** What is not over about an order: statements nobody has read, returns, claims, refunds. */
export async function countOpenMatters(db: Db, merchantId: string, orderId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (
      (select count(*) from withdrawals_unread u join withdrawal_statements s on s.merchant_id = u.merchant_id and s.id = u.statement_id
        where u.merchant_id = ${merchantId} and s.order_id = ${orderId})
      + (select count(*) from returns where merchant_id = ${merchantId} and order_id = ${orderId} and state in ('requested', 'approved', 'received'))
      + (select count(*) from claims where merchant_id = ${merchantId} and order_id = ${orderId} and state in ('reported', 'acknowledged', 'remedyChosen'))
      + (select count(*) from refunds where merchant_id = ${merchantId} and order_id = ${orderId} and paid_at is null)
    )::int as count`.execute(db);
  return rows[0]!.count;
}

/** When an order was placed, or the last statement, return, claim or refund of it came, whichever was last, ISO 8601 instant. */
export async function findLastTouched(db: Db, merchantId: string, orderId: string): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    with touched(at) as (
      select placed_at from orders where merchant_id = ${merchantId} and id = ${orderId}
      union all select asked_at from returns where merchant_id = ${merchantId} and order_id = ${orderId}
      union all select reported_at from claims where merchant_id = ${merchantId} and order_id = ${orderId}
      union all select coalesce(paid_at, owed_at) from refunds where merchant_id = ${merchantId} and order_id = ${orderId}
      union all select submitted_at from withdrawal_statements where merchant_id = ${merchantId} and order_id = ${orderId}
    )
    select to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from touched`.execute(db);
  return rows[0]!.at;
}
