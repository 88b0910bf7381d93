import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { olderThan, only } from '../db/page-conditions.ts';
import type { Page } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import type { PaymentKey } from '../payments/payment-provider.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import type { EntryRecord, EntryState } from './entry-record.ts';
import type { QuotedOrder } from './match-credit.ts';

/** An entry as it is kept: who paid and what was written are sealed. */
export interface KeptEntry extends Omit<EntryRecord, 'name' | 'iban' | 'bic' | 'endToEnd' | 'text'> {
  /** Base64. */
  readonly particulars: string;
}

const entryJson: RawBuilder<KeptEntry> = sql`
  json_build_object(
    'merchantId', e.merchant_id, 'id', e.id, 'account', e.iban, 'source', e.source, 'direction', e.direction, 'reversal', e.reversal, 'amount', e.amount,
    'currency', e.currency, 'bookedOn', e.booked_on, 'orderedBy', e.ordered_by, 'reference', e.reference, 'state', e.state, 'why', e.why,
    'orderId', e.order_id, 'transferRef', e.transfer_ref, 'applied', e.applied, 'refundId', e.refund_id,
    'particulars', encode(e.particulars, 'base64')
  )`;

/** Every account transfers were asked to, locked until the transaction ends: whoever books statements of the merchant waits. */
export async function lockAccounts(tx: Db, merchantId: string): Promise<string[]> {
  const { rows } = await sql<{ iban: string }>`
    select iban from bank_accounts where merchant_id = ${merchantId} order by iban for update`.execute(tx);
  return rows.map(({ iban }) => iban);
}

export async function rememberAccount(tx: Db, merchantId: string, iban: string, now: string): Promise<void> {
  await sql`
    insert into bank_accounts (merchant_id, iban, set_at) values (${merchantId}, ${iban}, ${now}::timestamptz)
    on conflict (merchant_id, iban) do update set set_at = excluded.set_at`.execute(tx);
}

/** What is known of a merchant's accounts between two days, both included. */
export async function listEntriesBetween(
  db: Db,
  { merchantId, from, until }: { readonly merchantId: string; readonly from: string; readonly until: string },
): Promise<KeptEntry[]> {
  const { rows } = await sql<{ entry: KeptEntry }>`
    select ${entryJson} as entry from bank_entries e
    where e.merchant_id = ${merchantId} and e.booked_on between ${from}::date and ${until}::date order by e.id`.execute(db);
  return rows.map(({ entry }) => entry);
}

/** An account's entries, newest first, `before` an entry's id. */
export async function listEntries(
  db: Db,
  merchantId: string,
  { before, state, limit }: Page & { readonly state?: EntryState | undefined },
): Promise<KeptEntry[]> {
  const { rows } = await sql<{ entry: KeptEntry }>`
    select ${entryJson} as entry from bank_entries e
    where e.merchant_id = ${merchantId} ${olderThan('e.id', before)} ${only('e.state', state)}
    order by e.id desc limit ${limit}`.execute(db);
  return rows.map(({ entry }) => entry);
}

/** An entry with its row locked until the transaction ends. @throws ProblemError not-found */
export async function lockEntry(tx: Db, merchantId: string, id: string): Promise<KeptEntry> {
  await sql`select from bank_entries where merchant_id = ${merchantId} and id = ${id} for update`.execute(tx);
  return getEntry(tx, merchantId, id);
}

/** @throws ProblemError not-found */
export async function getEntry(db: Db, merchantId: string, id: string): Promise<KeptEntry> {
  const { rows } = await sql<{ entry: KeptEntry }>`
    select ${entryJson} as entry from bank_entries e where e.merchant_id = ${merchantId} and e.id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('not-found');
  return rows[0].entry;
}

/** The entries that count towards a transfer. */
export async function listTransferEntries(db: Db, { merchantId, ref }: PaymentKey): Promise<KeptEntry[]> {
  const { rows } = await sql<{ entry: KeptEntry }>`
    select ${entryJson} as entry from bank_entries e
    where e.merchant_id = ${merchantId} and e.transfer_ref = ${ref} and e.applied > 0 order by e.applied desc, e.id`.execute(db);
  return rows.map(({ entry }) => entry);
}

export interface NewEntry extends Omit<KeptEntry, 'particulars'> {
  readonly key: string;
  readonly particulars: Buffer;
}

/** Writes an entry down, once; false when its key is there already. */
export async function insertEntry(tx: Db, entry: NewEntry, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into bank_entries (merchant_id, id, key, iban, source, direction, reversal, amount, currency, booked_on, ordered_by, reference,
      particulars, state, why, order_id, transfer_ref, applied, refund_id, imported_at)
    values (${entry.merchantId}, ${entry.id}, ${entry.key}, ${entry.account}, ${entry.source}, ${entry.direction}, ${entry.reversal},
      ${entry.amount}, ${entry.currency}, ${entry.bookedOn}, ${entry.orderedBy}, ${entry.reference}, ${entry.particulars}, ${entry.state},
      ${entry.why}, ${entry.orderId}, ${entry.transferRef}, ${entry.applied}, ${entry.refundId}, ${now})
    on conflict (key, merchant_id) do nothing`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** What a person, or the end of its order, makes of an entry; its row must be locked. */
export interface EntryOutcome extends Pick<EntryRecord, 'state' | 'orderId' | 'transferRef' | 'applied' | 'refundId'> {
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

export async function settleEntry(
  tx: Db,
  { merchantId, id }: Pick<EntryRecord, 'merchantId' | 'id'>,
  { state, orderId, transferRef, applied, refundId, by, at }: EntryOutcome,
): Promise<void> {
  await sql`
    update bank_entries
    set state = ${state}, why = null, order_id = ${orderId}, transfer_ref = ${transferRef}, applied = ${applied}, refund_id = ${refundId},
      resolved_at = ${at}::timestamptz, resolved_by = ${by}
    where merchant_id = ${merchantId} and id = ${id}`.execute(tx);
}

/** Locks the transfers of the orders with these numbers until the transaction ends. */
export async function lockQuotedTransfers(tx: Db, merchantId: string, numbers: readonly string[]): Promise<void> {
  await sql`
    select from transfers t
    where t.merchant_id = ${merchantId} and t.ref in (
      select o.payment_ref from orders o where o.merchant_id = ${merchantId} and o.number = any(${numbers}::text[]) and o.provider = ${ownTransfers}
    )
    order by t.ref for update`.execute(tx);
}

/** Forgets movements that had to do with no order, once no statement that is still exported can bring them again. */
export async function deleteOldEntries(db: Db, now: string): Promise<void> {
  await sql`
    delete from bank_entries where state = 'notOurs' and booked_on < (${now}::timestamptz - interval '400 days')::date`.execute(db);
}

/** The orders with these numbers, and what is known of their transfers. */
export async function findQuotedOrders(db: Db, merchantId: string, numbers: readonly string[]): Promise<QuotedOrder[]> {
  const { rows } = await sql<{ order: QuotedOrder }>`
    select json_build_object('orderId', o.id, 'number', o.number, 'currency', o.currency, 'placedAt', ${isoUtc('o.placed_at')}, 'transfer', case when t.ref is not null then
      json_build_object('ref', t.ref, 'missing', t.amount - t.received, 'settled', t.settled_at is not null, 'givenUp', t.given_up_at is not null)
    end) as "order"
    from orders o
    left join transfers t on o.provider = ${ownTransfers} and t.merchant_id = o.merchant_id and t.ref = o.payment_ref
    where o.merchant_id = ${merchantId} and o.number = any(${numbers}::text[])`.execute(db);
  return rows.map(({ order }) => order);
}

/** Which credits may be the ones that debits take back. */
export interface CreditSearch {
  readonly merchantId: string;
  /** Minor units. */
  readonly amounts: readonly number[];
  /** Of these orders, whenever they came. */
  readonly orderIds: readonly string[];
  /** Of any order, or none, booked on this day at the earliest, local date; null: those of the orders alone. */
  readonly since: string | null;
}

/** Credits that were counted as money or went back. */
export async function listCountedCredits(db: Db, { merchantId, amounts, orderIds, since }: CreditSearch): Promise<KeptEntry[]> {
  const counted = sql`
    select e.id, ${entryJson} as entry from bank_entries e
    where e.merchant_id = ${merchantId} and e.direction = 'credit' and e.state in ('matched', 'refunded') and e.amount = any(${amounts}::bigint[])`;
  const { rows } = await sql<{ entry: KeptEntry }>`
    select entry from (
      ${counted} and e.order_id = any(${orderIds}::text[])
      union all
      ${counted} and e.booked_on >= ${since}::date and (e.order_id is null or e.order_id <> all(${orderIds}::text[]))
    ) found
    order by id`.execute(db);
  return rows.map(({ entry }) => entry);
}

/** What debits have paid of a refund so far, minor units each. */
export async function listRefundDebits(db: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>): Promise<number[]> {
  const { rows } = await sql<{ amount: number }>`
    select amount::float8 as amount from bank_entries where merchant_id = ${merchantId} and refund_id = ${id} and direction = 'debit' order by id`.execute(
    db,
  );
  return rows.map(({ amount }) => amount);
}

/** What refunds that were owed earlier give back of the same transfer, minor units. */
export async function sumRefundedBefore(db: Db, { merchantId, id, checkoutId, paymentRef }: RefundRecord): Promise<number> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(r.amount), 0)::float8 as sum from refunds r
    join refunds own on own.merchant_id = r.merchant_id and own.id = ${id} and (r.owed_at, r.id) < (own.owed_at, own.id)
    where r.merchant_id = ${merchantId} and r.checkout_id = ${checkoutId} and r.payment_ref = ${paymentRef} and r.source <> 'entry'
      and not r.released`.execute(db);
  return rows[0]!.sum;
}
