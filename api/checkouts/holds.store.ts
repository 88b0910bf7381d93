import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import type { Quote } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { flushedLater } from '../db/flushed-later.ts';
import type { CheckoutRecord } from './checkout-record.ts';
import { quantities } from './quantities.ts';

// Everything here locks in one order, so that no two shoppers wait for each other: cart, checkout, variants by SKU, codes. What is
// to be found is written as a value or an array of them, never as a join: those are looked up by key whatever the planner expects.

export interface NewCheckout {
  readonly merchantId: string;
  readonly id: string;
  readonly cartId: string;
  /** Of the cart it is made from, as it was read. */
  readonly cartVersion: number;
  readonly tokenHash: Buffer;
  readonly language: string;
  readonly quote: CheckoutRecord['quote'];
  readonly agreed: CheckoutRecord['agreed'];
  readonly currency: string;
  readonly total: number;
  readonly method: string | null;
  readonly provider: string;
  readonly profileVersion: number;
  readonly profileHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly startedByKey: string;
  readonly startedByHash: Buffer;
  /** Units to hold by SKU. */
  readonly holds: ReadonlyMap<string, number>;
  /** Codes the quote applies; those of single use are spent now. */
  readonly codes: readonly string[];
}

/**
 * Stores a checkout, takes its stock and codes, and gives back those of the attempts it replaces: whatever was begun for this cart
 * and led to no order, so that of a cart's attempts only the newest can. One statement that finds out for itself whether the cart
 * is still what was read and all of it can still be had: nothing stays locked while a quote is worked out, and shoppers of the same
 * goods wait for each other no longer than this takes. Of two attempts at the same moment the unique index lets one through. What
 * it holds is durable with `attachPayment`, before which nothing is promised.
 *
 * @returns the replaced attempts whose payment is still to be settled; undefined when it has to be read and quoted anew
 */
export async function holdCheckout(db: Db, checkout: NewCheckout): Promise<string[] | undefined> {
  const { merchantId, id, codes } = checkout;
  const { rows } = await sql<{ replaced: string[] }>`
    with cart as materialized (
      select id from carts where merchant_id = ${merchantId} and id = ${checkout.cartId} and version = ${checkout.cartVersion} for update
    ), earlier as materialized (
      select id from checkouts where merchant_id = ${merchantId} and cart_id = (select id from cart) and state in ('open', 'expired') for update
    ), wanted as materialized (
      select * from unnest(${[...checkout.holds.keys()]}::text[], ${[...checkout.holds.values()]}::int[]) as w(sku, quantity)
    ), own as materialized (
      select sku, quantity from holds where merchant_id = ${merchantId} and checkout_id = any(array(select id from earlier))
    ), stocked as materialized (
      select sku, stock from variants
      where merchant_id = ${merchantId} and sku = any(array(select sku from wanted union select sku from own)) order by sku for update
    ), coded as materialized (
      select code, single_use, spent_by from discount_codes
      where merchant_id = ${merchantId} and code = any(array(
        select unnest(${codes}::text[])
        union select d.code from discount_codes d where d.merchant_id = ${merchantId} and d.spent_by = any(array(select id from earlier))
      )) and (select count(*) from stocked) >= 0
      order by code for update
    ), free as materialized (
      select id as cart_id from cart
      where not exists (
        select from wanted w left join stocked s on s.sku = w.sku left join own o on o.sku = w.sku
        where coalesce(s.stock, 0) + coalesce(o.quantity, 0) < w.quantity
      ) and not exists (
        select from coded
        where single_use and code = any(${codes}::text[]) and spent_by is not null and spent_by <> all(array(select id from earlier))
      )
    ), replaced as (
      update checkouts set state = 'replaced', payment_due_at = '-infinity'
      where merchant_id = ${merchantId} and id = any(array(select id from earlier)) and exists (select from free)
      returning id, payment_open and payment_ref is not null as payable
    ), freed as (
      delete from holds where merchant_id = ${merchantId} and checkout_id = any(array(select id from replaced)) returning sku, quantity
    ), taken as (
      update variants v set stock = v.stock - d.quantity
      from (
        select sku, sum(quantity)::int as quantity
        from (select sku, quantity from wanted, free union all select sku, -quantity from freed) moved group by sku
      ) d
      where v.merchant_id = ${merchantId} and v.sku = any(array(select sku from stocked)) and v.sku = d.sku and d.quantity <> 0
    ), held as (
      insert into holds (merchant_id, checkout_id, sku, quantity) select ${merchantId}, ${id}, sku, quantity from wanted, free
    ), spent as (
      update discount_codes set spent_by = case when single_use and code = any(${codes}::text[]) then ${id} end
      where merchant_id = ${merchantId} and code = any(array(select code from coded)) and (single_use or spent_by is not null)
        and exists (select from free)
    )
    insert into checkouts (merchant_id, id, cart_id, token_hash, state, language, quote, agreed, currency, total, method, provider,
      profile_version, profile_hash, created_at, expires_at, started_by_key, started_by_hash, payment_open,
      payment_due_at)
    select ${merchantId}, ${id}, cart_id, ${checkout.tokenHash}::bytea, 'open', ${checkout.language}, ${JSON.stringify(checkout.quote)}::json,
      ${JSON.stringify(checkout.agreed)}::json, ${checkout.currency}, ${checkout.total}::int, ${checkout.method}, ${checkout.provider},
      ${checkout.profileVersion}::int, ${checkout.profileHash}, ${checkout.createdAt}::timestamptz, ${checkout.expiresAt}::timestamptz,
      ${checkout.startedByKey}, ${checkout.startedByHash}::bytea, ${checkout.method !== null}::boolean,
      ${checkout.createdAt}::timestamptz + interval '1 minute'
    from free where (select count(*) from replaced) >= 0
    returning array(select id from replaced where payable) as replaced, ${flushedLater}`.execute(db);
  return rows[0]?.replaced;
}

/**
 * Whether somebody else was faster, and a second look will find what they left: a deadlock, the same Idempotency-Key or the same cart
 * at the same moment, or a hold that expired between being counted and being taken over.
 */
export function lostRace(error: unknown): 'sameKey' | 'other' | undefined {
  if (!(error instanceof DatabaseError)) return undefined;
  if (error.constraint === 'checkouts_by_start') return 'sameKey';
  return error.code === '40P01' || races.has(error.constraint ?? '') ? 'other' : undefined;
}

const races: ReadonlySet<string> = new Set(['checkouts_open_by_cart', 'variants_stock_check']);

/** Gives an open checkout up: its stock and codes are free again. False when it is not open any more. */
export async function expireOpenCheckout(db: Db, merchantId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    with expired as (
      update checkouts set state = 'expired' where merchant_id = ${merchantId} and id = ${id} and state = 'open' returning id
    ), freed as (
      delete from holds h using expired where h.merchant_id = ${merchantId} and h.checkout_id = expired.id returning h.sku, h.quantity
    ), locked as materialized (
      select v.sku from variants v
      where v.merchant_id = ${merchantId} and v.sku = any(array(select sku from freed)) order by v.sku for update
    ), returned as (
      update variants v set stock = v.stock + freed.quantity from freed
      where v.merchant_id = ${merchantId} and v.sku = any(array(select sku from locked)) and v.sku = freed.sku
    ), unspent as (
      update discount_codes set spent_by = null where merchant_id = ${merchantId} and spent_by = any(array(select id from expired))
    )
    select id from expired`.execute(db);
  return rows.length > 0;
}

/** Locks cart and checkout in the order every checkout locks in; what is read afterwards stays true until the transaction ends. */
export async function lockCheckout(tx: Db, { merchantId, id, cartId }: CheckoutRecord): Promise<void> {
  await sql`
    with cart as materialized (
      select id from carts where merchant_id = ${merchantId} and id = ${cartId} for update
    )
    select id from checkouts where merchant_id = ${merchantId} and id = ${id} and (select count(*) from cart) >= 0 for update`.execute(tx);
}

/** Takes stock and codes of an expired checkout once more: all of them, or nothing. Needs `lockCheckout`. */
export async function takeAgain(tx: Db, { merchantId, id, quote }: CheckoutRecord): Promise<'taken' | 'outOfStock' | 'codeSpent'> {
  const wanted = quantities(quote);
  const { rows } = await sql<{ enough: boolean; unspent: boolean }>`
    with wanted as (
      select * from unnest(${[...wanted.keys()]}::text[], ${[...wanted.values()]}::int[]) as w(sku, quantity)
    ), stocked as materialized (
      select v.sku, v.stock >= wanted.quantity as enough, wanted.quantity
      from variants v join wanted on wanted.sku = v.sku
      where v.merchant_id = ${merchantId} and v.sku = any(array(select sku from wanted)) order by v.sku for update of v
    ), coded as materialized (
      select d.code, d.spent_by from discount_codes d
      where d.merchant_id = ${merchantId} and d.code = any(${appliedCodes(quote)}::text[]) and d.single_use and (select count(*) from stocked) >= 0
      order by d.code for update of d
    ), found as materialized (
      select (select count(*) filter (where enough) from stocked) = (select count(*) from wanted) as enough,
        not exists (select from coded where spent_by is not null) as unspent
    ), taken as (
      update variants v set stock = v.stock - s.quantity from stocked s, found
      where v.merchant_id = ${merchantId} and v.sku = s.sku and found.enough and found.unspent
    ), spent as (
      update discount_codes d set spent_by = ${id} from coded, found
      where d.merchant_id = ${merchantId} and d.code = coded.code and found.enough and found.unspent
    )
    select enough, unspent from found`.execute(tx);
  const { enough, unspent } = rows[0]!;
  if (!unspent) return 'codeSpent';
  return enough ? 'taken' : 'outOfStock';
}

/** The codes a quote counts. */
export function appliedCodes({ codes }: Pick<Quote, 'codes'>): string[] {
  return codes.filter(({ outcome }) => outcome.value === 'applied').map(({ code }) => code);
}
