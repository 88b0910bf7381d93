import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { DeadlineKind } from './deadline-kinds.ts';
import type { DeadlineKey, StoredDeadline } from './deadline-record.ts';
import { deadlineColumns, deadlineRecordset, deadlineValues } from './deadline-recordset.ts';
import type { DeadlineChanges } from './next-deadlines.ts';

type OrderKey = Pick<OrderRecord, 'merchantId' | 'id'>;

const rowColumns = sql`
  subject_id as "subjectId", kind, state, to_char(event_day, 'YYYY-MM-DD') as "eventDay", to_char(raw_last_day, 'YYYY-MM-DD') as "rawLastDay",
  to_char(last_day, 'YYYY-MM-DD') as "lastDay", ${isoUtc('acts_at')} as "actsAt", holidays, ${isoUtc('ended_at')} as "endedAt", attempts,
  ${isoUtc('due_at')} as "dueAt", ${isoUtc('fired_for')} as "firedFor"`;

type Columns = Record<'eventDay' | 'rawLastDay' | 'lastDay' | 'actsAt' | 'endedAt' | 'dueAt' | 'firedFor', string | null> & {
  attempts: number;
};

/** The clocks kept of an order, in any state. */
export async function listDeadlines(db: Db, { merchantId, id }: OrderKey): Promise<StoredDeadline[]> {
  const { rows } = await sql<StoredDeadline & Columns>`
    select ${rowColumns} from deadlines where merchant_id = ${merchantId} and order_id = ${id}`.execute(db);
  return rows.map((row) => {
    if (row.state !== 'unknown') return row;
    const { subjectId, kind, state, holidays, firedFor } = row;
    return { subjectId, kind, state, holidays, firedFor };
  });
}

/** Brings the clocks of an order up to what was found; its row must be locked. */
export async function changeDeadlines(
  tx: Db,
  { merchantId, id }: OrderKey,
  { write, remove }: Pick<DeadlineChanges, 'write' | 'remove'>,
  now: string,
): Promise<void> {
  if (remove.length > 0) {
    await sql`
      delete from deadlines d using jsonb_to_recordset(${JSON.stringify(remove)}::jsonb) as r("subjectId" text, kind text)
      where d.merchant_id = ${merchantId} and d.order_id = ${id} and d.subject_id = r."subjectId" and d.kind = r.kind`.execute(tx);
  }
  if (write.length === 0) return;
  await sql`
    insert into deadlines (${deadlineColumns})
    select ${merchantId}, ${id}, ${deadlineValues}, ${now}::timestamptz from jsonb_to_recordset(${JSON.stringify(write)}::jsonb) as ${deadlineRecordset}
    on conflict (merchant_id, order_id, subject_id, kind) do update set
      state = excluded.state, event_day = excluded.event_day, raw_last_day = excluded.raw_last_day, last_day = excluded.last_day,
      acts_at = excluded.acts_at, holidays = excluded.holidays, ended_at = excluded.ended_at, attempts = excluded.attempts,
      due_at = excluded.due_at, fired_for = excluded.fired_for, set_at = excluded.set_at`.execute(tx);
}

const keyColumns = sql`merchant_id as "merchantId", order_id as "orderId", subject_id as "subjectId", kind`;

/** Clocks of these kinds whose action is due, soonest first. */
export async function findDue(
  db: Db,
  { kinds, now, limit }: { readonly kinds: readonly DeadlineKind[]; readonly now: string; readonly limit: number },
): Promise<DeadlineKey[]> {
  const { rows } = await sql<DeadlineKey>`
    select ${keyColumns} from deadlines
    where state = 'running' and due_at <= ${now}::timestamptz and kind = any(${kinds}::text[]) order by due_at limit ${sql.lit(limit)}`.execute(
    db,
  );
  return rows;
}

/** Merchants with clocks of these kinds whose action is due, of the thousand clocks that wait longest. */
export async function listMerchantsOfDue(db: Db, kinds: readonly DeadlineKind[], now: string): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from (
      select merchant_id from deadlines
      where state = 'running' and due_at <= ${now}::timestamptz and kind = any(${kinds}::text[]) order by due_at limit 1000
    ) due`.execute(db);
  return rows.map(({ merchantId }) => merchantId);
}

/**
 * Takes the next of a merchant's in hand: the attempt after this one is put off, by half a minute and ever longer up to an hour, so that
 * no second worker asks at the same moment.
 */
export async function claimDue(
  db: Db,
  { merchantId, kinds, now }: { readonly merchantId: string; readonly kinds: readonly DeadlineKind[]; readonly now: string },
): Promise<DeadlineKey | undefined> {
  const { rows } = await sql<DeadlineKey>`
    with due as materialized (
      select merchant_id, order_id, subject_id, kind from deadlines
      where merchant_id = ${merchantId} and state = 'running' and due_at <= ${now}::timestamptz and kind = any(${kinds}::text[])
      order by due_at limit 1 for update skip locked
    )
    update deadlines set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(30, 3600, { growth: 1.1 })}
    where (merchant_id, order_id, subject_id, kind) in (select merchant_id, order_id, subject_id, kind from due)
    returning ${keyColumns}`.execute(db);
  return rows[0];
}

/** Locks an order's row until the transaction ends; false where somebody else has it, who may be doing the same. */
export async function lockOrderUnlessBusy(tx: Db, { merchantId, orderId }: Pick<DeadlineKey, 'merchantId' | 'orderId'>): Promise<boolean> {
  const { rows } = await sql`
    select from orders where merchant_id = ${merchantId} and id = ${orderId} for update skip locked`.execute(tx);
  return rows.length > 0;
}

/** Marks a clock whose time has come, so that its action is done once; false when it does not run to here any more. */
export async function markFired(tx: Db, { merchantId, orderId, subjectId, kind }: DeadlineKey, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update deadlines set state = 'fired', fired_for = acts_at, ended_at = ${now}::timestamptz
    where merchant_id = ${merchantId} and order_id = ${orderId} and subject_id = ${subjectId} and kind = ${kind} and state = 'running'
      and acts_at <= ${now}::timestamptz`.execute(tx);
  return numAffectedRows === 1n;
}

/** An action failed: it is tried again in five seconds, and ever more rarely up to an hour. */
export async function postponeDeadline(db: Db, { merchantId, orderId, subjectId, kind }: DeadlineKey, now: string): Promise<void> {
  await sql`
    update deadlines
    set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(5, 3600, { growth: 1.1 })}
    where merchant_id = ${merchantId} and order_id = ${orderId} and subject_id = ${subjectId} and kind = ${kind} and state = 'running' and due_at <= ${now}::timestamptz`.execute(
    db,
  );
}

const reckoned = sql`state in ('running', 'unknown')`;

/**
 * Orders with clocks that were reckoned with another holiday table, or with none that reaches so far.
 *
 * @param after the last order of the page before
 */
export async function findReckonedOtherwise(
  db: Db,
  version: string,
  { after = { merchantId: '', id: '' }, limit }: { after?: OrderKey | undefined; limit: number },
): Promise<OrderKey[]> {
  const { rows } = await sql<OrderKey>`
    select merchant_id as "merchantId", order_id as id from (
      select merchant_id, order_id from deadlines where ${reckoned} and holidays < ${version}
      union
      select merchant_id, order_id from deadlines where ${reckoned} and holidays > ${version}
    ) otherwise
    where (merchant_id, order_id) > (${after.merchantId}, ${after.id})
    order by merchant_id, order_id limit ${limit}`.execute(db);
  return rows;
}

/** A clock in the merchant's list. */
export interface ListedDeadline {
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  readonly order: { readonly id: string; readonly number: string };
  readonly state: 'running' | 'fired' | 'unknown';
  /** Null: the holiday table does not reach so far. */
  readonly lastDay: string | null;
  readonly eventDay: string | null;
  readonly rawLastDay: string | null;
}

/** The merchant's open clocks, those nobody can reckon first, then the nearest. @param dueBefore local date, ISO 8601 */
export async function listOpenDeadlines(
  db: Db,
  merchantId: string,
  { dueBefore, kinds, limit }: { dueBefore?: string | undefined; kinds: readonly DeadlineKind[]; limit: number },
): Promise<ListedDeadline[]> {
  const near = dueBefore === undefined ? sql`` : sql`and (last_day is null or last_day < ${dueBefore}::date)`;
  const { rows } = await sql<ListedDeadline>`
    select d.kind, d.subject_id as "subjectId", d.state, to_char(d.event_day, 'YYYY-MM-DD') as "eventDay",
      to_char(d.raw_last_day, 'YYYY-MM-DD') as "rawLastDay", to_char(d.last_day, 'YYYY-MM-DD') as "lastDay",
      json_build_object('id', o.id, 'number', o.number) as "order"
    from unnest(${kinds}::text[]) as k(kind)
    cross join lateral (
      select * from deadlines
      where merchant_id = ${merchantId} and kind = k.kind and state <> 'met' ${near} order by last_day nulls first, order_id limit ${limit}
    ) d
    join orders o on o.merchant_id = d.merchant_id and o.id = d.order_id
    order by d.last_day nulls first, o.number::bigint, d.kind limit ${limit}`.execute(db);
  return rows;
}

/** Clocks of an order that are over, or near their end, without what they were set for; unknown ones too. Soonest first. */
export async function listWarnings(
  db: Db,
  { merchantId, id }: OrderKey,
): Promise<{ readonly kind: DeadlineKind; readonly lastDay: string | null }[]> {
  const { rows } = await sql<{ kind: DeadlineKind; lastDay: string | null }>`
    select kind, to_char(last_day, 'YYYY-MM-DD') as "lastDay" from deadlines
    where merchant_id = ${merchantId} and order_id = ${id} and state in ('fired', 'unknown') order by last_day, kind`.execute(db);
  return rows;
}

/** Whether a mail with what is due on an order waits to be written. */
export async function isWarningOwed(tx: Db, { merchantId, id }: OrderKey): Promise<boolean> {
  const { rows } = await sql`
    select from notices
    where merchant_id = ${merchantId} and subject = 'order' and subject_id = ${id} and step = 'merchantDeadline' and attempts = 0`.execute(
    tx,
  );
  return rows.length > 0;
}
