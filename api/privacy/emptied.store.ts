import { sql } from 'kysely';
import { refusalGround } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Agreed } from '../db/stored-shapes.ts';
import type { CaseEvent, Key, Names } from './privacy.store.ts';
import { gone } from './without-names.ts';

/** Puts what names nobody in place of a checkout's names; its token opens it no more. */
export async function emptyCheckout(tx: Db, merchantId: string, { id, agreed, quote }: Names, at: string): Promise<void> {
  await tx
    .updateTable('checkouts')
    .set({ agreed: JSON.stringify(agreed), quote: JSON.stringify(quote), token_hash: Buffer.alloc(0), anonymised_at: at })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
}

/** What was agreed of an order and of the checkout it came of, written anew. */
export async function updateAgreed(tx: Db, { merchantId, id }: Key, agreed: Agreed): Promise<void> {
  await sql`
    with told as (update orders set agreed = ${JSON.stringify(agreed)}::json where merchant_id = ${merchantId} and id = ${id})
    update checkouts set agreed = ${JSON.stringify(agreed)}::json where merchant_id = ${merchantId} and id = (select checkout_id from orders where merchant_id = ${merchantId} and id = ${id})`.execute(
    tx,
  );
}

/** The same once its time is over: neither token nor payment leads back to anybody. */
export async function emptyOrder(tx: Db, { merchantId, id }: Key, { agreed, quote }: Omit<Names, 'id'>, at: string): Promise<void> {
  const names = sql`agreed = ${JSON.stringify(agreed)}::json, quote = ${JSON.stringify(quote)}::json, token_hash = '',
    payment_ref = case when payment_ref is not null then ${id} end, anonymised_at = ${at}::timestamptz`;
  await sql`
    with told as (update orders set ${names}, email = '' where merchant_id = ${merchantId} and id = ${id})
    , banked as (update bank_entries set particulars = '' where merchant_id = ${merchantId} and order_id = ${id})
    , owed as (
      update refunds set payment_ref = id, outside_ref = null, consent = case when consent is not null then ${gone} end
      where merchant_id = ${merchantId} and order_id = ${id}
    )
    , taken as (update captures set payment_ref = id where merchant_id = ${merchantId} and order_id = ${id} and payment_ref is not null)
    update checkouts set ${names}
    where merchant_id = ${merchantId} and id = (select checkout_id from orders where merchant_id = ${merchantId} and id = ${id})`.execute(
    tx,
  );
}

/** Forgets where mails about these went; those that are still to go keep their address. */
export async function emptyRecipients(tx: Db, merchantId: string, subjectIds: readonly string[]): Promise<void> {
  await sql`
    update notices set recipient = ''
    where merchant_id = ${merchantId} and subject_id = any(${[...subjectIds]}::text[]) and step not like 'merchant%'
      and (sent_at is not null or bounced_at is not null)`.execute(tx);
}

/** Lets histories be made anonymous until the transaction ends. */
export async function allowAnonymising(tx: Db): Promise<void> {
  await sql`select set_config('cassa.anonymising', 'on', true)`.execute(tx);
}

/** Statements without who made them; the chain holds. `allowAnonymising` first. @returns how many still said it */
export async function emptyStatements(tx: Db, merchantId: string, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update withdrawal_statements set name = '', contract = '', email = null, scope = null, salt = null
    where merchant_id = ${merchantId} and id = any(${[...ids]}::text[]) and name <> ''`.execute(tx);
  return Number(numAffectedRows);
}

/** A movement of no order without whose money it was. @returns whether it still said it */
export async function emptyEntry(tx: Db, { merchantId, id }: Key): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update bank_entries set particulars = ''
    where merchant_id = ${merchantId} and id = ${id} and order_id is null and particulars <> ''`.execute(tx);
  return numAffectedRows === 1n;
}

/** What was written to an order's steps, and what leads to its parcels. `allowAnonymising` first. */
export async function emptyHistory(tx: Db, { merchantId, id }: Key): Promise<void> {
  await sql`
    update order_events set reason = ${gone}
    where merchant_id = ${merchantId} and order_id = ${id} and reason is not null and kind <> 'extraTermGiven'
      and reason <> all(${refusalGround.options}::text[])`.execute(tx);
  await sql`
    update parcel_events set note = ${gone}
    where merchant_id = ${merchantId} and note is not null
      and parcel_id in (select id from parcels where merchant_id = ${merchantId} and order_id = ${id})`.execute(tx);
  await sql`
    update parcels set tracking = null, tracking_url = null where merchant_id = ${merchantId} and order_id = ${id}`.execute(tx);
  await sql`
    update claims set description = ${gone} where merchant_id = ${merchantId} and order_id = ${id}`.execute(tx);
}

/** Writes such entries anew. `allowAnonymising` first. */
export async function updateCaseEvents(tx: Db, merchantId: string, events: readonly CaseEvent[]): Promise<void> {
  const said = sql`jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as n(of text, id text, seq int, detail jsonb)`;
  await sql`
    update return_events e set detail = n.detail from ${said}
    where n.of = 'return' and e.merchant_id = ${merchantId} and e.return_id = n.id and e.seq = n.seq`.execute(tx);
  await sql`
    update claim_events e set detail = n.detail from ${said}
    where n.of = 'claim' and e.merchant_id = ${merchantId} and e.claim_id = n.id and e.seq = n.seq`.execute(tx);
}

/** Deletes an order's photos and papers: the shopper's own, or all. */
export async function deleteAttachments(tx: Db, { merchantId, id }: Key, whose: 'shopper' | 'all'): Promise<void> {
  await sql`
    delete from attachments where merchant_id = ${merchantId} and order_id = ${id} and (${whose} = 'all' or actor = 'shopper')`.execute(tx);
}

/** Deletes the cart an order came of. */
export async function deleteCartOf(tx: Db, { merchantId, id }: Key): Promise<void> {
  await sql`
    delete from carts where merchant_id = ${merchantId}
      and id in (select cart_id from checkouts where merchant_id = ${merchantId} and order_id = ${id})`.execute(tx);
}

/** Notes that no more is kept of an order than its records, if somebody asked for it. */
export async function markReduced(tx: Db, { merchantId, id }: Key, at: string): Promise<void> {
  await tx
    .updateTable('erasure_requests')
    .set({ reduced_at: at })
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', id)
    .where('reduced_at', 'is', null)
    .execute();
}

/**
 * Deletes carts nobody touched since an instant, some of each merchant's.
 *
 * @param firstId an id such that carts made after that instant have later ones
 */
export async function deleteIdleCarts(db: Db, since: string, firstId: string, limit: number): Promise<void> {
  await sql`
    delete from carts where updated_at < ${since}::timestamptz and (merchant_id, id) in (
      select c.merchant_id, c.id from merchants m
      cross join lateral (
        select merchant_id, id from carts
        where merchant_id = m.id and id < ${firstId} and updated_at < ${since}::timestamptz order by id limit ${limit}
      ) c
    )`.execute(db);
}

/** Deletes some of what providers told that was settled before an instant. */
export async function deleteOldPaymentEvents(db: Db, before: string, limit: number): Promise<void> {
  await sql`
    delete from payment_events where (merchant_id, provider, event_id) in (
      select merchant_id, provider, event_id from payment_events where processed_at < ${before}::timestamptz order by processed_at limit ${limit}
    )`.execute(db);
}
