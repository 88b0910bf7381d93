import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { OrderRecord } from './order-record.ts';

type OrderKey = Pick<OrderRecord, 'merchantId' | 'id'>;

/**
 * Remembers that the provider is asked to make an order's reservation anew, or, with null, that it has answered. What became of it is
 * looked for after ten minutes, which is longer than asking for one can take.
 *
 * @param at ISO 8601 instant
 */
export async function markRenewal(db: Db, { merchantId, id }: OrderKey, at: string | null): Promise<void> {
  await sql`
    update orders
    set renewal_asked_at = ${at}::timestamptz,
      renewal_attempts = case when renewal_asked_at is null then 0 else renewal_attempts end,
      renewal_due_at = greatest(
        ${at}::timestamptz + interval '10 minutes', case when renewal_asked_at is not null then renewal_due_at end
      )
    where merchant_id = ${merchantId} and id = ${id}`.execute(db);
}

/** When the provider was last asked so without an answer that was written down, ISO 8601 instant; undefined where all is answered. */
export async function findRenewal(db: Db, { merchantId, id }: OrderKey): Promise<string | undefined> {
  const { rows } = await sql<{ askedAt: string }>`
    select ${isoUtc('renewal_asked_at')} as "askedAt" from orders
    where merchant_id = ${merchantId} and id = ${id} and renewal_asked_at is not null`.execute(db);
  return rows[0]?.askedAt;
}

/** Merchants with orders whose provider was asked so and whose books know no answer, where that is to be looked for by `now`. */
export async function listMerchantsOfLostRenewals(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from orders
    where renewal_asked_at is not null and renewal_due_at <= ${now}::timestamptz`.execute(db);
  return rows.map(({ merchantId }) => merchantId);
}

/**
 * Takes one of a merchant's in hand, the one that waits longest: the next attempt is put off, by half a minute and ever longer up to three
 * hours, so that no second worker asks at the same moment.
 */
export async function claimLostRenewal(db: Db, merchantId: string, now: string): Promise<OrderKey | undefined> {
  const { rows } = await sql<OrderKey>`
    with due as materialized (
      select merchant_id, id from orders
      where merchant_id = ${merchantId} and renewal_asked_at is not null and renewal_due_at <= ${now}::timestamptz
      order by renewal_due_at limit 1 for update skip locked
    )
    update orders
    set renewal_attempts = renewal_attempts + 1,
      renewal_due_at = ${now}::timestamptz + ${backoff(30, 10_800, { growth: 1.1, counted: 'renewal_attempts' })}
    where (merchant_id, id) in (select merchant_id, id from due)
    returning merchant_id as "merchantId", id`.execute(db);
  return rows[0];
}
