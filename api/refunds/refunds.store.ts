import { sql, type RawBuilder } from 'kysely';
import { refundReference } from '../bank/refund-reference.ts';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { newId } from '../db/new-id.ts';
import { debtsThatAre, olderThan } from '../db/page-conditions.ts';
import { eventColumns, eventValues } from '../events/append-event.ts';
import type { RefundEventKind } from '../events/event-types.ts';
import type { Page } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import type { NewRefund, RefundRecord } from './refund-record.ts';

/** A refund of the table aliased `r` as one JSON value of the shape `RefundRecord`. */
export const refundRecordJson: RawBuilder<RefundRecord> = sql`
  json_build_object(
    'merchantId', r.merchant_id, 'id', r.id, 'provider', r.provider, 'paymentRef', r.payment_ref, 'checkoutId', r.checkout_id,
    'orderId', r.order_id, 'source', r.source, 'sourceId', r.source_id, 'amount', r.amount, 'currency', r.currency, 'reason', r.reason,
    'means', r.means, 'consent', r.consent, 'owedAt', ${isoUtc('r.owed_at')}, 'owedBy', r.owed_by, 'attempts', r.attempts,
    'dueAt', ${isoUtc('r.due_at')}, 'failure', r.failure, 'stuckAt', ${isoUtc('r.stuck_at')}, 'paidAt', ${isoUtc('r.paid_at')},
    'released', r.released, 'outsideRef', r.outside_ref
  )`;

/** The refunds of the order aliased `o`, oldest first, as one JSON list of the shape `RefundRecord`. */
export const refundsOfOrder: RawBuilder<RefundRecord[]> = sql`(
  select coalesce(json_agg(${refundRecordJson} order by r.owed_at, r.id), '[]')
  from refunds r where r.merchant_id = o.merchant_id and r.order_id = o.id
)`;

/** Writes a debt down; undefined when the whole payment is owed back already. */
export async function insertRefund(tx: Db, refund: NewRefund, owedAt: string): Promise<RefundRecord | undefined> {
  const id = newId('rfd');
  const { rows } = await sql<{ refund: RefundRecord }>`
    with r as (
      insert into refunds (merchant_id, id, provider, payment_ref, checkout_id, order_id, source, source_id, amount, currency, reason, means,
        consent, owed_at, owed_by, due_at, released, transfer_reference)
      values (${refund.merchantId}, ${id}, ${refund.provider}, ${refund.paymentRef}, ${refund.checkoutId}, ${refund.orderId},
        ${refund.source}, ${refund.sourceId}, ${refund.amount}, ${refund.currency}, ${refund.reason}, ${refund.means}, ${refund.consent},
        ${owedAt}, ${refund.owedBy}, ${owedAt}, ${refund.released}, ${refund.provider === ownTransfers ? refundReference(id) : null})
      on conflict (payment_ref, provider, merchant_id) where source = 'payment' do nothing
      returning *
    ), published as (${refundEvent('owed', owedAt)})
    select ${refundRecordJson} as refund from r`.execute(tx);
  return rows[0]?.refund;
}

/** An order's refunds, oldest first. */
export async function listRefunds(db: Db, merchantId: string, orderId: string): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.merchant_id = ${merchantId} and r.order_id = ${orderId} order by r.owed_at, r.id`.execute(db);
  return rows.map(({ refund }) => refund);
}

/** @throws ProblemError not-found */
export async function getRefund(db: Db, merchantId: string, id: string): Promise<RefundRecord> {
  const refund = await findRefund(db, merchantId, id);
  if (!refund) throw new ProblemError('not-found');
  return refund;
}

export async function findRefund(db: Db, merchantId: string, id: string): Promise<RefundRecord | undefined> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r where r.merchant_id = ${merchantId} and r.id = ${id}`.execute(db);
  return rows[0]?.refund;
}

/**
 * Takes a debt in hand before the provider is asked: the next attempt is put off, by half a minute and ever longer up to three
 * hours, so that no second worker asks at the same moment. Undefined when it is paid, stuck, or a person's to pay.
 */
export async function claimRefund(db: Db, merchantId: string, id: string, now: string): Promise<RefundRecord | undefined> {
  const [claimed] = await claim(
    db,
    now,
    sql`select merchant_id, id from refunds where merchant_id = ${merchantId} and id = ${id} and ${payable} for update`,
  );
  return claimed;
}

/** The same for some of the debts that are due, of all merchants. */
export function claimDueRefunds(db: Db, now: string, limit: number): Promise<RefundRecord[]> {
  return claim(
    db,
    now,
    sql`select merchant_id, id from refunds where ${payable} and due_at <= ${now}::timestamptz order by due_at limit ${limit} for update skip locked`,
  );
}

/** Money of a transfer to the merchant's own account goes back by the merchant's own hand. */
const payable = sql`paid_at is null and stuck_at is null and means = 'same' and provider <> ${sql.lit(ownTransfers)}`;

async function claim(db: Db, now: string, which: RawBuilder<unknown>): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    with due as materialized (${which}), r as (
      update refunds
      set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(30, 10_800, { growth: 1.1 })}
      where (merchant_id, id) in (select merchant_id, id from due)
      returning *
    )
    select ${refundRecordJson} as refund from r order by r.owed_at, r.id`.execute(db);
  return rows.map(({ refund }) => refund);
}

/** What happened to the refund `r` that the statement writes, as an event. */
function refundEvent(kind: RefundEventKind, at: string): RawBuilder<unknown> {
  const values = eventValues({
    merchantId: sql`r.merchant_id`,
    subject: 'refund',
    kind: sql`${kind}::text`,
    at: sql`${at}::timestamptz`,
    subjectId: sql`r.id`,
    orderId: sql`r.order_id`,
    data: {
      refundId: sql`r.id`,
      orderId: sql`r.order_id`,
      amount: sql`r.amount`,
      currency: sql`r.currency`,
      reason: sql`r.reason`,
      released: sql`r.released`,
    },
  });
  return sql`insert into events (${eventColumns}) select ${values} from r`;
}

/** Marks a debt as paid; false when it was already, or is to be settled in the other way by now. */
export async function markRefundPaid(
  tx: Db,
  { merchantId, id, released }: Pick<RefundRecord, 'merchantId' | 'id' | 'released'>,
  at: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with r as (
      update refunds set paid_at = ${at}::timestamptz, stuck_at = null, failure = null
      where merchant_id = ${merchantId} and id = ${id} and released = ${released} and paid_at is null returning *
    ) ${refundEvent('paid', at)}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Keeps why the last attempt failed, in the provider's code. */
export async function recordFailure(tx: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>, failure: string): Promise<void> {
  await tx.updateTable('refunds').set({ failure }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** No attempt is made any more; false when it is paid or stuck already. */
export async function markRefundStuck(
  tx: Db,
  { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>,
  failure: string,
  at: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with r as (
      update refunds set failure = ${failure}, stuck_at = ${at}::timestamptz
      where merchant_id = ${merchantId} and id = ${id} and paid_at is null and stuck_at is null returning *
    ) ${refundEvent('stuck', at)}`.execute(tx);
  return numAffectedRows === 1n;
}

/**
 * Lets a stuck refund be tried once more at `now`, and again as long as its day is not over, or leaves it to a person where the shopper
 * agreed to other means.
 */
export async function reviveRefund(
  tx: Db,
  { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>,
  { now, consent }: { readonly now: string; readonly consent?: string | undefined },
): Promise<void> {
  await tx
    .updateTable('refunds')
    .set({ stuck_at: null, attempts: 0, due_at: now, ...(consent !== undefined && { means: 'agreed' as const, consent }) })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('paid_at', 'is', null)
    .execute();
}

/** Owes a refund again that the provider had paid; false where it had not. */
export async function unpayRefund(tx: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('refunds')
    .set({ paid_at: null, stuck_at: null, failure: null, attempts: 0, due_at: now })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('paid_at', 'is not', null)
    .where('means', '=', 'same')
    .where('released', '=', false)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether money that is to go back is let go or paid back: settled in the other way before, it is owed again. */
export async function setReleased(
  tx: Db,
  { merchantId, id, released }: Pick<RefundRecord, 'merchantId' | 'id' | 'released'>,
  to: boolean,
  now: string,
): Promise<void> {
  if (released === to) return;
  await tx
    .updateTable('refunds')
    .set({ released: to, paid_at: null, stuck_at: null, failure: null, attempts: 0, due_at: now })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
}

/** Leaves so much of a refund, minor units; what else there was of it is for the caller to keep. */
export async function setAmount(tx: Db, { merchantId, id }: Pick<RefundRecord, 'merchantId' | 'id'>, amount: number): Promise<void> {
  await tx.updateTable('refunds').set({ amount }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** The merchant's refunds, newest first, `before` a refund's id. */
export async function listMerchantRefunds(
  db: Db,
  merchantId: string,
  { before, state, limit }: Page & { readonly state?: 'owed' | 'paid' | 'stuck' | undefined },
): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.merchant_id = ${merchantId} ${olderThan('r.id', before)} ${debtsThatAre(state === 'paid' ? 'settled' : state, 'r', 'paid_at')}
    order by r.id desc limit ${limit}`.execute(db);
  return rows.map(({ refund }) => refund);
}
