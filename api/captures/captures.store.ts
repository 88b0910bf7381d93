import { sql, type RawBuilder } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { newId } from '../db/new-id.ts';
import { debtsThatAre, olderThan } from '../db/page-conditions.ts';
import { ProblemError } from '../http/problem.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { CaptureRecord } from './capture-record.ts';

type CaptureKey = Pick<CaptureRecord, 'merchantId' | 'id'>;
type OrderKey = Pick<OrderRecord, 'merchantId' | 'id'>;

/** A capture of the table aliased `c` as one JSON value of the shape `CaptureRecord`. */
const captureRecordJson: RawBuilder<CaptureRecord> = sql`
  json_build_object(
    'merchantId', c.merchant_id, 'id', c.id, 'orderId', c.order_id, 'cause', c.cause, 'amount', c.amount, 'paymentRef', c.payment_ref,
    'currency', c.currency, 'owedAt', ${isoUtc('c.owed_at')}, 'owedBy', c.owed_by, 'attempts', c.attempts, 'failure', c.failure,
    'stuckAt', ${isoUtc('c.stuck_at')}, 'capturedAt', ${isoUtc('c.captured_at')}, 'droppedAt', ${isoUtc('c.dropped_at')}
  )`;

const isOpen = sql`captured_at is null and dropped_at is null`;

export interface NewCapture {
  readonly order: Pick<OrderRecord, 'merchantId' | 'id' | 'currency'>;
  readonly cause: CaptureRecord['cause'];
  readonly owedBy: string;
  /** ISO 8601 instant. */
  readonly owedAt: string;
}

/** Writes down that an order's money is to be taken; undefined where that stands there already. Its row must be locked. */
export async function insertCapture(tx: Db, { order, cause, owedBy, owedAt }: NewCapture): Promise<CaptureRecord | undefined> {
  const { rows } = await sql<{ capture: CaptureRecord }>`
    with c as (
      insert into captures (merchant_id, id, order_id, cause, currency, owed_at, owed_by, due_at)
      values (${order.merchantId}, ${newId('cpt')}, ${order.id}, ${cause}, ${order.currency}, ${owedAt}, ${owedBy}, ${owedAt})
      on conflict (order_id, merchant_id) where captured_at is null and dropped_at is null do nothing
      returning *
    )
    select ${captureRecordJson} as capture from c`.execute(tx);
  return rows[0]?.capture;
}

/** The capture of an order that is still to be made. */
export async function findOpenCapture(db: Db, { merchantId, id }: OrderKey): Promise<CaptureRecord | undefined> {
  const { rows } = await sql<{ capture: CaptureRecord }>`
    select ${captureRecordJson} as capture from captures c
    where c.merchant_id = ${merchantId} and c.order_id = ${id} and ${isOpen}`.execute(db);
  return rows[0]?.capture;
}

/** @throws ProblemError not-found */
export async function getCapture(db: Db, merchantId: string, id: string): Promise<CaptureRecord> {
  const { rows } = await sql<{ capture: CaptureRecord }>`
    select ${captureRecordJson} as capture from captures c where c.merchant_id = ${merchantId} and c.id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('not-found');
  return rows[0].capture;
}

/**
 * Takes some due captures in hand before the provider is asked: the next attempt is put off, by half a minute and ever longer up to
 * three hours, so that no second worker asks at the same moment.
 */
export async function claimDueCaptures(db: Db, now: string, limit: number): Promise<CaptureRecord[]> {
  const { rows } = await sql<{ capture: CaptureRecord }>`
    with due as materialized (
      select merchant_id, id from captures
      where ${isOpen} and stuck_at is null and due_at <= ${now}::timestamptz order by due_at limit ${limit} for update skip locked
    ), c as (
      update captures set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(30, 10_800, { growth: 1.1 })}
      where (merchant_id, id) in (select merchant_id, id from due)
      returning *
    )
    select ${captureRecordJson} as capture from c order by c.owed_at, c.id`.execute(db);
  return rows.map(({ capture }) => capture);
}

/** What of a capture can change. */
export interface CaptureChange {
  readonly amount?: number;
  readonly paymentRef?: string;
  readonly failure?: string | null;
  readonly stuckAt?: string | null;
  readonly capturedAt?: string;
  readonly droppedAt?: string;
  /** Next attempt; the attempts before do not count. */
  readonly dueAt?: string;
}

/** Changes an open capture; false where it is not open any more. */
export async function updateCapture(tx: Db, { merchantId, id }: CaptureKey, change: CaptureChange): Promise<boolean> {
  const { amount, paymentRef, failure, stuckAt, capturedAt, droppedAt, dueAt } = change;
  const { numUpdatedRows } = await tx
    .updateTable('captures')
    .set({
      ...(amount !== undefined && { amount }),
      ...(paymentRef !== undefined && { payment_ref: paymentRef }),
      ...(failure !== undefined && { failure }),
      ...(stuckAt !== undefined && { stuck_at: stuckAt }),
      ...(capturedAt !== undefined && { captured_at: capturedAt }),
      ...(droppedAt !== undefined && { dropped_at: droppedAt }),
      ...(dueAt !== undefined && { due_at: dueAt, attempts: 0 }),
    })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('captured_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The merchant's captures, newest first, `before` a capture's id. */
export async function listCaptures(
  db: Db,
  merchantId: string,
  { before, state, limit }: { before?: string | undefined; state?: 'owed' | 'captured' | 'stuck' | undefined; limit: number },
): Promise<CaptureRecord[]> {
  const { rows } = await sql<{ capture: CaptureRecord }>`
    select ${captureRecordJson} as capture from captures c
    where c.merchant_id = ${merchantId} and c.dropped_at is null ${olderThan('c.id', before)} ${debtsThatAre(state === 'captured' ? 'settled' : state, 'c', 'captured_at')}
    order by c.id desc limit ${limit}`.execute(db);
  return rows.map(({ capture }) => capture);
}
