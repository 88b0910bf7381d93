import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { ProblemError } from '../http/problem.ts';
import type { Page } from '../http/page.ts';
import { isOrderRunning, lastTouchedOfOrder, openMattersOfOrder } from './order-matters.ts';

/** The order with this number and address, however the address is written. */
export async function findOrderOf(db: Db, merchantId: string, number: string, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from orders
    where merchant_id = ${merchantId} and number = ${number} and anonymised_at is null
      and lower(trim(email)) = lower(trim(${email}::text))`.execute(db);
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

/** A request to be forgotten, and what became of it; instants are ISO 8601. */
export interface ErasureRecord {
  readonly orderId: string;
  readonly askedAt: string;
  /** Since when no more is kept than the records of the sale; null: something is still open. */
  readonly reducedAt: string | null;
  /** Since when the records do not say any more whose they are. */
  readonly anonymisedAt: string | null;
  /** A payment provider has been asked to forget, and has not yet. */
  readonly owedAtProvider: boolean;
  /** Payments whose provider keeps something beside them in an account that the merchant's keys do not open any more. */
  readonly paymentsElsewhere: readonly string[];
}

const erasureColumns = sql`
  e.order_id as "orderId", ${isoUtc('e.asked_at')} as "askedAt", ${isoUtc('e.reduced_at')} as "reducedAt",
  ${isoUtc('o.anonymised_at')} as "anonymisedAt",
  exists (select from provider_erasures p where p.order_id = e.order_id and p.merchant_id = e.merchant_id and not p.elsewhere) as "owedAtProvider",
  array (
    select p.payment_ref from provider_erasures p where p.order_id = e.order_id and p.merchant_id = e.merchant_id and p.elsewhere order by 1
  ) as "paymentsElsewhere"`;
const erasures = sql`erasure_requests e join orders o on o.merchant_id = e.merchant_id and o.id = e.order_id`;

export async function findErasure(db: Db, merchantId: string, orderId: string): Promise<ErasureRecord | undefined> {
  const { rows } = await sql<ErasureRecord>`
    select ${erasureColumns} from ${erasures} where e.merchant_id = ${merchantId} and e.order_id = ${orderId}`.execute(db);
  return rows[0];
}

/** @throws ProblemError not-found where nobody asked */
export async function getErasure(db: Db, merchantId: string, orderId: string): Promise<ErasureRecord> {
  const erasure = await findErasure(db, merchantId, orderId);
  if (!erasure) throw new ProblemError('not-found');
  return erasure;
}

export interface ErasurePage extends Page {
  /** Only those that wait for something, or that are done as far as the law lets them. */
  readonly state?: 'waiting' | 'granted' | undefined;
}

/** Who asked to be forgotten, who asked last first, `before` an order's id. */
export async function listErasures(db: Db, merchantId: string, { before, state, limit }: ErasurePage): Promise<ErasureRecord[]> {
  const { rows } = await sql<ErasureRecord>`
    select ${erasureColumns} from ${erasures}
    where e.merchant_id = ${merchantId}
      and (${before ?? null}::text is null or (e.asked_at, e.order_id) < (
        select b.asked_at, b.order_id from erasure_requests b where b.merchant_id = ${merchantId} and b.order_id = ${before ?? null}))
      and (${state ?? null}::text is null or (e.reduced_at is null) = (${state ?? null} = 'waiting'))
    order by e.asked_at desc, e.order_id desc limit ${limit}`.execute(db);
  return rows;
}

/** How an order stands where somebody asks to be forgotten. */
export interface OrderMatters {
  /** Goods or money have not arrived where they belong. */
  readonly isRunning: boolean;
  /** Statements nobody has read, returns, claims and refunds that are not over. */
  readonly openMatters: number;
  /** When it was placed, or the last statement, return, claim or refund of it came, whichever was last, ISO 8601 instant. */
  readonly lastTouchedAt: string;
}

/** What is open about an order, and when it was last touched. */
export async function readMatters(db: Db, merchantId: string, orderId: string): Promise<OrderMatters> {
  const { rows } = await sql<OrderMatters>`
    select (${openMattersOfOrder})::int as "openMatters", ${isOrderRunning} as "isRunning", ${isoUtc('o.touched')} as "lastTouchedAt"
    from (select o.*, ${lastTouchedOfOrder} as touched from orders o where o.merchant_id = ${merchantId} and o.id = ${orderId}) o`.execute(
    db,
  );
  return rows[0]!;
}
