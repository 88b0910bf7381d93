import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { OrderRecord } from './order-record.ts';

type OrderKey = Pick<OrderRecord, 'merchantId' | 'id'>;

/** Remembers that the provider is asked to make an order's reservation anew, or, with null, that it has answered. @param at ISO 8601 instant */
export async function markRenewal(db: Db, { merchantId, id }: OrderKey, at: string | null): Promise<void> {
  await db.updateTable('orders').set({ renewal_asked_at: at }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** When the provider was last asked so without an answer that was written down, ISO 8601 instant; undefined where all is answered. */
export async function findRenewal(db: Db, { merchantId, id }: OrderKey): Promise<string | undefined> {
  const { rows } = await sql<{ askedAt: string }>`
    select ${isoUtc('renewal_asked_at')} as "askedAt" from orders
    where merchant_id = ${merchantId} and id = ${id} and renewal_asked_at is not null`.execute(db);
  return rows[0]?.askedAt;
}

/** Orders whose provider was asked so before a moment and whose books know no answer, those asked the longest ago first. */
export async function listLostRenewals(db: Db, before: string, limit: number): Promise<OrderKey[]> {
  const { rows } = await sql<OrderKey>`
    select merchant_id as "merchantId", id from orders
    where renewal_asked_at < ${before}::timestamptz order by renewal_asked_at limit ${limit}`.execute(db);
  return rows;
}
