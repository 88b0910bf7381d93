import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { Key } from './privacy.store.ts';

/**
 * Owes that the providers of these checkouts, or of an order's, forget who paid or meant to. Done again, it changes nothing.
 *
 * @param of an order, or checkouts that came to nothing before an order was placed, where one was
 */
export async function oweErasure(
  tx: Db,
  merchantId: string,
  of: { readonly orderId: string } | { readonly checkoutIds: readonly string[]; readonly before?: string },
  now: string,
): Promise<void> {
  const [whose, orderId] =
    'orderId' in of
      ? [sql`id = (select checkout_id from orders where merchant_id = ${merchantId} and id = ${of.orderId})`, of.orderId]
      : [sql`id = any(${[...of.checkoutIds]}::text[])`, of.before ?? null];
  await sql`
    insert into provider_erasures (merchant_id, checkout_id, order_id, payment_ref, due_at)
    select merchant_id, id, ${orderId}, payment_ref, ${now}::timestamptz from checkouts
    where merchant_id = ${merchantId} and method is not null and ${whose}
    on conflict do nothing`.execute(tx);
}

/** A checkout whose provider is to forget its shopper. */
export interface OwedErasure extends Key {
  readonly provider: string;
  /** Of its payment; null where none was made. */
  readonly paymentRef: string | null;
  /** ISO 8601 instants between which a payment can have been asked for. */
  readonly since: string;
  readonly until: string;
}

/** Merchants with some that are due by `now`. */
export async function listMerchantsOfErasures(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from provider_erasures where due_at <= ${now}::timestamptz`.execute(db);
  return rows.map(({ merchantId }) => merchantId);
}

/**
 * Takes one of a merchant's in hand that is due by an instant, the one that waits longest; it is put off as it is taken, by a minute and
 * ever longer up to a day.
 */
export async function claimErasure(
  db: Db,
  { merchantId, dueBy, now }: { readonly merchantId: string; readonly dueBy: string; readonly now: string },
): Promise<OwedErasure | undefined> {
  const { rows } = await sql<OwedErasure>`
    with due as materialized (
      select merchant_id, checkout_id from provider_erasures
      where merchant_id = ${merchantId} and due_at <= ${dueBy}::timestamptz order by due_at limit 1 for update skip locked
    ), taken as (
      update provider_erasures set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(60, 86_400)}
      where (merchant_id, checkout_id) in (select merchant_id, checkout_id from due)
      returning merchant_id, checkout_id, payment_ref
    )
    select k.merchant_id as "merchantId", k.id, k.provider, t.payment_ref as "paymentRef", ${isoUtc('k.created_at')} as since, ${isoUtc('k.expires_at')} as until
    from taken t join checkouts k on k.merchant_id = t.merchant_id and k.id = t.checkout_id`.execute(db);
  return rows[0];
}

/** What is to be forgotten lies in an account that the merchant's keys do not open: it is looked for again at an instant, some times. */
export async function markElsewhere(db: Db, { merchantId, id }: Key, again: string): Promise<void> {
  await sql`
    update provider_erasures
    set elsewhere = true, due_at = case when attempts < ${sql.lit(mostLooks)} then ${again}::timestamptz else 'infinity' end
    where merchant_id = ${merchantId} and checkout_id = ${id}`.execute(db);
}

/** A year of months. */
const mostLooks = 12;

/** The provider has forgotten. */
export async function deleteErasure(db: Db, { merchantId, id }: Key): Promise<void> {
  await db.deleteFrom('provider_erasures').where('merchant_id', '=', merchantId).where('checkout_id', '=', id).execute();
}
