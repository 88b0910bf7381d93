import { sql, type RawBuilder } from 'kysely';
import type { Quote } from '../../policy/index.ts';
import { isOrderRunning, lastTouchedOfOrder, openMattersOfOrder } from '../accounts/order-matters.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { Agreed } from '../db/stored-shapes.ts';

/** Names something of a merchant's. */
export interface Key {
  readonly merchantId: string;
  readonly id: string;
}

/** Orders with names that nothing is open about and nothing has touched since an instant, oldest first. */
export async function findOrdersUntouchedSince(db: Db, instant: string, limit: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select o.merchant_id as "merchantId", o.id from orders o
    where o.anonymised_at is null and o.placed_at < ${instant}::timestamptz
      and ${lastTouchedOfOrder} < ${instant}::timestamptz and ${openMattersOfOrder} = 0
    order by o.placed_at limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/**
 * Statements with names from before an instant that are about no order with names, oldest first. The instant stands in the text, so that
 * the planner sees how few there are before it.
 */
export async function findStatementsBefore(db: Db, instant: string, limit: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select s.merchant_id as "merchantId", s.id from withdrawal_statements s
    where s.name <> '' and s.submitted_at < ${sql.lit(instant)}::timestamptz
      and not exists (select from withdrawals_unread u where u.merchant_id = s.merchant_id and u.statement_id = s.id)
      and not exists (
        select from orders o where o.merchant_id = s.merchant_id and o.anonymised_at is null and o.id in (
          select s.order_id union all
          select r.order_id from withdrawal_readings r where r.merchant_id = s.merchant_id and r.statement_id = s.id
        )
      )
    order by s.submitted_at limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** A movement of a merchant's account that nothing is left to say about. */
export interface SettledEntry extends Key {
  /** ISO 8601 instant. */
  readonly settledAt: string;
}

/** Movements with names, of no order and settled before an instant, whose money is where it belongs, settled first first. */
export async function findEntriesBefore(db: Db, instant: string, limit: number): Promise<SettledEntry[]> {
  const { rows } = await sql<SettledEntry>`
    select e.merchant_id as "merchantId", e.id, ${isoUtc('e.settled_at')} as "settledAt"
    from (select *, coalesce(resolved_at, imported_at) as settled_at from bank_entries) e
    where e.order_id is null and e.state in ('matched', 'refunded') and e.particulars <> '' and e.settled_at < ${instant}::timestamptz
      and not exists (select from refunds r where r.merchant_id = e.merchant_id and r.id = e.refund_id and r.paid_at is null)
    order by e.settled_at limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** Who asked to be forgotten and has not been yet, as far as nothing is open about the order, who asked first first. */
export async function findErasuresToGrant(db: Db, limit: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select o.merchant_id as "merchantId", o.id from erasure_requests e
    join orders o on o.merchant_id = e.merchant_id and o.id = e.order_id
    where e.reduced_at is null and not ${isOrderRunning} and ${openMattersOfOrder} = 0
    order by e.asked_at limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** Checkouts with names from before an instant that became no order, and whose payment is settled, oldest first. */
export async function findAbandonedCheckouts(db: Db, before: string, limit: number): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select k.merchant_id as "merchantId", k.id from checkouts k
    where k.anonymised_at is null and k.created_at < ${before}::timestamptz and ${isAbandoned}
    order by k.created_at limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

const isAbandoned = sql`
  k.state in ('expired', 'replaced') and (k.payment_ref is null or not k.payment_open)
  and not exists (select from refunds r where r.merchant_id = k.merchant_id and r.checkout_id = k.id and r.paid_at is null)`;

/** What of a checkout or order says whose it is. */
export interface Names {
  readonly id: string;
  readonly agreed: Agreed;
  readonly quote: Quote;
}

/** Checkouts of an order's cart that became no order and are settled, locked, with their names. */
export function lockAbandonedOfCart(tx: Db, merchantId: string, orderId: string): Promise<Names[]> {
  return lockCheckouts(
    tx,
    sql`k.merchant_id = ${merchantId} and k.anonymised_at is null and ${isAbandoned}
      and k.cart_id in (select cart_id from checkouts where merchant_id = ${merchantId} and order_id = ${orderId})`,
  );
}

/** One such checkout; none where it is no such one any more. */
export function lockAbandoned(tx: Db, { merchantId, id }: Key): Promise<Names[]> {
  return lockCheckouts(tx, sql`k.merchant_id = ${merchantId} and k.id = ${id} and k.anonymised_at is null and ${isAbandoned}`);
}

async function lockCheckouts(tx: Db, which: RawBuilder<unknown>): Promise<Names[]> {
  const { rows } = await sql<Names>`select k.id, k.agreed, k.quote from checkouts k where ${which} for update`.execute(tx);
  return rows;
}

/** Whether an order's names are gone; its row must be locked. */
export async function isAnonymised(tx: Db, { merchantId, id }: Key): Promise<boolean> {
  const row = await tx
    .selectFrom('orders')
    .select('anonymised_at')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.anonymised_at !== null;
}

/** Ids of everything about an order that a mail can be about, itself included. */
export async function listSubjects(tx: Db, { merchantId, id }: Key): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${id}::text as id
    union select id from checkouts where merchant_id = ${merchantId} and order_id = ${id}
    union select id from parcels where merchant_id = ${merchantId} and order_id = ${id}
    union select id from returns where merchant_id = ${merchantId} and order_id = ${id}
    union select id from claims where merchant_id = ${merchantId} and order_id = ${id}
    union select id from refunds where merchant_id = ${merchantId} and order_id = ${id}
    union select id from withdrawal_statements where merchant_id = ${merchantId} and order_id = ${id}
    union select statement_id from withdrawal_readings where merchant_id = ${merchantId} and order_id = ${id}`.execute(tx);
  return rows.map((row) => row.id);
}

/** One entry of a return's or claim's history. */
export interface CaseEvent {
  readonly of: 'return' | 'claim';
  readonly id: string;
  readonly seq: number;
  readonly detail: object;
}

/** The histories of an order's returns and claims. */
export async function listCaseEvents(tx: Db, { merchantId, id }: Key): Promise<CaseEvent[]> {
  const { rows } = await sql<CaseEvent>`
    select 'return' as of, e.return_id as id, e.seq, e.detail from return_events e
    join returns t on t.merchant_id = e.merchant_id and t.id = e.return_id where t.merchant_id = ${merchantId} and t.order_id = ${id}
    union all
    select 'claim', e.claim_id, e.seq, e.detail from claim_events e
    join claims c on c.merchant_id = e.merchant_id and c.id = e.claim_id where c.merchant_id = ${merchantId} and c.order_id = ${id}`.execute(
    tx,
  );
  return rows;
}
