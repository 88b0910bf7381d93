import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { Key } from './privacy.store.ts';

/** Owes that the providers of these checkouts, and of an order's, forget who paid or meant to. Done again, it changes nothing. */
export async function oweErasure(
  tx: Db,
  merchantId: string,
  of: { readonly orderId: string } | { readonly checkoutIds: readonly string[] },
  now: string,
): Promise<void> {
  const whose =
    'orderId' in of
      ? sql`id = (select checkout_id from orders where merchant_id = ${merchantId} and id = ${of.orderId})`
      : sql`id = any(${[...of.checkoutIds]}::text[])`;
  await sql`
    insert into provider_erasures (merchant_id, checkout_id, due_at)
    select merchant_id, id, ${now}::timestamptz from checkouts
    where merchant_id = ${merchantId} and method is not null and ${whose}
    on conflict do nothing`.execute(tx);
}

/** A checkout whose provider is to forget its shopper. */
export interface OwedErasure extends Key {
  readonly provider: string;
  /** ISO 8601 instants between which a payment can have been asked for. */
  readonly since: string;
  readonly until: string;
}

/** Takes some in hand that are due; each is put off as it is taken, by a minute and ever longer up to a day. */
export async function claimErasures(db: Db, now: string, limit: number): Promise<OwedErasure[]> {
  const { rows } = await sql<OwedErasure>`
    with due as materialized (
      select merchant_id, checkout_id from provider_erasures
      where due_at <= ${now}::timestamptz order by due_at limit ${limit} for update skip locked
    ), taken as (
      update provider_erasures set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(60, 86_400)}
      where (merchant_id, checkout_id) in (select merchant_id, checkout_id from due)
      returning merchant_id, checkout_id
    )
    select k.merchant_id as "merchantId", k.id, k.provider, ${isoUtc('k.created_at')} as since, ${isoUtc('k.expires_at')} as until
    from taken t join checkouts k on k.merchant_id = t.merchant_id and k.id = t.checkout_id`.execute(db);
  return rows;
}

/** The provider has forgotten. */
export async function deleteErasure(db: Db, { merchantId, id }: Key): Promise<void> {
  await db.deleteFrom('provider_erasures').where('merchant_id', '=', merchantId).where('checkout_id', '=', id).execute();
}
