import { sql, type RawBuilder } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { flushedLater } from '../db/flushed-later.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { Write } from '../http/idempotency.ts';
import { ProblemError } from '../http/problem.ts';
import { orderRecordJson } from '../orders/orders.store.ts';
import type { CheckoutRecord } from './checkout-record.ts';

/** A checkout of the table aliased `k` as one JSON value of the shape `CheckoutRecord`. */
const checkoutRecordJson: RawBuilder<CheckoutRecord> = sql`
  json_build_object(
    'merchantId', k.merchant_id, 'id', k.id, 'cartId', k.cart_id, 'state', k.state, 'language', k.language, 'quote', k.quote,
    'agreed', k.agreed, 'currency', k.currency, 'total', k.total, 'method', k.method, 'provider', k.provider, 'paymentRef', k.payment_ref,
    'profileVersion', k.profile_version, 'profileHash', k.profile_hash, 'expiresAt', ${isoUtc('k.expires_at')},
    'order', (select ${orderRecordJson} from orders o where o.merchant_id = k.merchant_id and o.id = k.order_id),
    'refund', (
      select json_build_object('reason', r.reason, 'amount', r.amount, 'paid', r.paid_at is not null)
      from refunds r
      where r.source = 'payment' and r.payment_ref = k.payment_ref and r.provider = k.provider and r.merchant_id = k.merchant_id
    )
  )`;

/** @throws ProblemError checkout-not-found; with `tokenHash`, also when the token is not the checkout's */
export async function getCheckout(db: Db, merchantId: string, id: string, tokenHash?: Buffer): Promise<CheckoutRecord> {
  const checkout = await findCheckout(db, merchantId, id, tokenHash);
  if (!checkout) throw new ProblemError('checkout-not-found');
  return checkout;
}

export async function findCheckout(db: Db, merchantId: string, id: string, tokenHash?: Buffer): Promise<CheckoutRecord | undefined> {
  const { rows } = await sql<{ checkout: CheckoutRecord }>`
    select ${checkoutRecordJson} as checkout from checkouts k
    where k.merchant_id = ${merchantId} and k.id = ${id} and (${tokenHash ?? null}::bytea is null or k.token_hash = ${tokenHash ?? null})`.execute(
    db,
  );
  return rows[0]?.checkout;
}

/**
 * The same, for a write whose answer is what has become of the checkout: its key is taken for the request, and the answer is made
 * anew each time.
 *
 * @throws ProblemError checkout-not-found, idempotency-key-reused
 */
export async function getCheckoutForWrite(
  db: Db,
  { merchantId, id, tokenHash, write }: { merchantId: string; id: string; tokenHash: Buffer; write: Write },
): Promise<CheckoutRecord> {
  const { rows } = await sql<{ checkout: CheckoutRecord; takenBy: Buffer }>`
    with found as materialized (
      select * from checkouts where merchant_id = ${merchantId} and id = ${id} and token_hash = ${tokenHash}
    ), taken as (
      insert into answers (merchant_id, key, request_hash, status, body)
      select merchant_id, ${write.key}, ${write.hash}::bytea, 0, '' from found
      on conflict (merchant_id, key) do update set key = excluded.key
      returning request_hash, ${flushedLater}
    )
    select ${checkoutRecordJson} as checkout, taken.request_hash as "takenBy" from found k, taken`.execute(db);
  if (!rows[0]) throw new ProblemError('checkout-not-found');
  if (!rows[0].takenBy.equals(write.hash)) throw new ProblemError('idempotency-key-reused');
  return rows[0].checkout;
}

/** The id of the checkout a provider's payment belongs to. */
export async function findCheckoutByPayment(
  db: Db,
  { merchantId, provider, paymentRef }: { readonly merchantId: string; readonly provider: string; readonly paymentRef: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('checkouts')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('provider', '=', provider)
    .where('payment_ref', '=', paymentRef)
    .executeTakeFirst();
  return row?.id;
}

/** Nothing more is expected from the provider, so nobody needs to ask again. */
export async function closePayment(db: Db, merchantId: string, id: string): Promise<void> {
  await db.updateTable('checkouts').set({ payment_open: false }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/**
 * Ties the provider's payment to the checkout and keeps the answer that tells of it, in one statement.
 *
 * @returns the state of the checkout, which others may have changed meanwhile
 */
export async function attachPayment(
  db: Db,
  { merchantId, id, paymentRef }: { readonly merchantId: string; readonly id: string; readonly paymentRef: string },
  answer: { readonly key: string; readonly hash: Buffer; readonly status: number; readonly body: string },
): Promise<CheckoutRecord['state']> {
  const { rows } = await sql<Pick<CheckoutRecord, 'state'>>`
    with kept as (
      insert into answers (merchant_id, key, request_hash, status, body)
      values (${merchantId}, ${answer.key}, ${answer.hash}, ${answer.status}, ${answer.body})
      on conflict do nothing
    )
    update checkouts set payment_ref = ${paymentRef} where merchant_id = ${merchantId} and id = ${id} returning state`.execute(db);
  return rows[0]!.state;
}

/** Ties a payment to the checkout it was made for, where nothing is tied to it yet; false where another is. */
export async function adoptedPayment(
  db: Db,
  { merchantId, id, paymentRef }: { readonly merchantId: string; readonly id: string; readonly paymentRef: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update checkouts set payment_ref = ${paymentRef}, payment_open = true
    where merchant_id = ${merchantId} and id = ${id} and (payment_ref is null or payment_ref = ${paymentRef})`.execute(db);
  return numAffectedRows === 1n;
}

/** Names a checkout among those of all merchants. */
export interface CheckoutName {
  readonly merchantId: string;
  readonly checkoutId: string;
}

/** Open checkouts whose hold has run out by `now`, the longest overdue first. */
export async function findOverdueCheckouts(db: Db, now: string): Promise<CheckoutName[]> {
  const { rows } = await sql<CheckoutName>`
    select merchant_id as "merchantId", id as "checkoutId" from checkouts
    where state = 'open' and expires_at <= ${now}::timestamptz order by expires_at limit 500`.execute(db);
  return rows;
}

// Whoever asks a provider puts the next question off beforehand, by half a minute and ever longer up to three hours, so that no second
// worker asks at the same moment and nothing is lost with a process that dies meanwhile.

const pause = (counted: string): RawBuilder<unknown> => backoff(30, 10_800, { growth: 1.1, counted });
const putOff = (now: string): RawBuilder<unknown> => sql`
  payment_attempts = payment_attempts + 1,
  payment_due_at = ${now}::timestamptz + ${pause('payment_attempts')}`;

/** What of a merchant's is due, and the moment it is taken in hand: ISO 8601 instants. */
export interface Claim {
  readonly merchantId: string;
  readonly dueBy: string;
  readonly now: string;
}

/** Merchants with payments of checkouts that may still change, where the provider is to be asked by `now`. */
export async function listMerchantsOfOpenPayments(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from checkouts
    where payment_open and payment_ref is not null and payment_due_at <= ${now}::timestamptz`.execute(db);
  return rows.map(({ merchantId }) => merchantId);
}

/** Takes one of a merchant's in hand, the one that waits longest. */
export async function claimOpenPayment(db: Db, { merchantId, dueBy, now }: Claim): Promise<CheckoutName | undefined> {
  const { rows } = await sql<CheckoutName>`
    with due as materialized (
      select merchant_id, id from checkouts
      where merchant_id = ${merchantId} and payment_open and payment_ref is not null and payment_due_at <= ${dueBy}::timestamptz
      order by payment_due_at limit 1 for update skip locked
    )
    update checkouts set ${putOff(now)} where (merchant_id, id) in (select merchant_id, id from due)
    returning merchant_id as "merchantId", id as "checkoutId"`.execute(db);
  return rows[0];
}

/** A checkout that asked for a payment and heard of none. */
export interface CheckoutWithoutPayment extends CheckoutName {
  readonly provider: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

const isWithoutPayment = sql`payment_open and payment_ref is null and method is not null and state <> 'open'`;

/** Merchants with checkouts that were given up without a payment, where the provider is to be asked for one by `now`. */
export async function listMerchantsWithoutPayment(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from checkouts where ${isWithoutPayment} and payment_due_at <= ${now}::timestamptz`.execute(
    db,
  );
  return rows.map(({ merchantId }) => merchantId);
}

/** Takes some of a merchant's in hand, those first that wait longest. */
export async function claimWithoutPayment(db: Db, merchantId: string, now: string): Promise<CheckoutWithoutPayment[]> {
  const { rows } = await sql<CheckoutWithoutPayment>`
    with due as materialized (
      select merchant_id, id from checkouts
      where merchant_id = ${merchantId} and ${isWithoutPayment} and payment_due_at <= ${now}::timestamptz
      order by payment_due_at limit 200 for update skip locked
    )
    update checkouts set ${putOff(now)} where (merchant_id, id) in (select merchant_id, id from due)
    returning merchant_id as "merchantId", id as "checkoutId", provider, ${isoUtc('created_at')} as "createdAt",
      ${isoUtc('expires_at')} as "expiresAt"`.execute(db);
  return rows;
}

/** The provider has answered: what has not come to an end by that is asked about after a minute again, ever more rarely as it ages. */
export async function markAnswered(db: Db, { merchantId, checkoutId }: CheckoutName, now: string): Promise<void> {
  await sql`
    update checkouts
    set payment_attempts = 0, payment_due_at = ${now}::timestamptz + greatest(interval '1 minute', (${now}::timestamptz - created_at) / 8)
    where merchant_id = ${merchantId} and id = ${checkoutId} and payment_open`.execute(db);
}

/** Where the provider does not say when a reservation ends there is nothing to wait for. */
const isEnded = (by: string): RawBuilder<unknown> => sql`
  payment_state = 'authorised' and capture_before <= ${by}::timestamptz and coalesce(reservation_due_at <= ${by}::timestamptz, true)`;

/** Merchants with orders whose reservation has ended by `now` as far as anybody was told, where the provider is to be asked. */
export async function listMerchantsOfEndedReservations(db: Db, now: string): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from orders
    where ${isEnded(now)}`.execute(db);
  return rows.map(({ merchantId }) => merchantId);
}

/** Takes one of a merchant's in hand, the one that waits longest. */
export async function claimEndedReservation(db: Db, { merchantId, dueBy, now }: Claim): Promise<CheckoutName | undefined> {
  const { rows } = await sql<CheckoutName>`
    with due as materialized (
      select merchant_id, id, case when reservation_due_at <= capture_before then 0 else reservation_attempts end as attempts
      from orders
      where merchant_id = ${merchantId} and ${isEnded(dueBy)}
      order by capture_before limit 1 for update skip locked
    )
    update orders o
    set reservation_attempts = due.attempts + 1,
      reservation_due_at = ${now}::timestamptz + ${pause('due.attempts')}
    from due where o.merchant_id = due.merchant_id and o.id = due.id
    returning o.merchant_id as "merchantId", o.checkout_id as "checkoutId"`.execute(db);
  return rows[0];
}
