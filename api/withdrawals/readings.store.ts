import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { appendEvent } from '../events/append-event.ts';
import type { ContractOrder } from './match-contract.ts';
import type { WithdrawalReading } from './withdrawal-reading.ts';

/** A statement nobody has looked up yet. */
export interface UnreadStatement {
  readonly merchantId: string;
  readonly statementId: string;
}

/**
 * Takes a statement in hand. It is put off first, by half a minute and ever longer up to an hour, so that neither a second worker
 * nor a crash reads it at the same time, and one that could not be read comes again.
 */
export async function claimUnread(db: Db): Promise<UnreadStatement | undefined> {
  const { rows } = await sql<UnreadStatement>`
    with due as materialized (
      select merchant_id, statement_id from withdrawals_unread where due_at <= now() order by due_at limit 1 for update skip locked
    )
    update withdrawals_unread set attempts = attempts + 1, due_at = now() + ${backoff(30, 3600)}
    where (merchant_id, statement_id) in (select merchant_id, statement_id from due)
    returning merchant_id as "merchantId", statement_id as "statementId"`.execute(db);
  return rows[0];
}

/** Whether the statement was still unread; it is read now. */
export async function deleteUnread(tx: Db, { merchantId, statementId }: UnreadStatement): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('withdrawals_unread')
    .where('merchant_id', '=', merchantId)
    .where('statement_id', '=', statementId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Appends what the books say. */
export async function insertReading(
  tx: Db,
  { merchantId, statementId }: UnreadStatement,
  { at, actor, match, orderId, timely, returnId }: Omit<WithdrawalReading, 'seq'>,
): Promise<void> {
  await sql`
    insert into withdrawal_readings (merchant_id, statement_id, seq, at, actor, match, order_id, timely, return_id)
    select ${merchantId}, ${statementId}, coalesce(max(seq), 0) + 1, ${at}::timestamptz, ${actor}, ${match}, ${orderId}, ${timely}, ${returnId}
    from withdrawal_readings where merchant_id = ${merchantId} and statement_id = ${statementId}`.execute(tx);
  const data = { statementId, orderId, match, timely, returnId };
  await appendEvent(tx, { merchantId, subject: 'withdrawal', kind: 'read', at, subjectId: statementId, orderId, data });
}

/** Everything the books said to a statement, oldest first. */
export async function listReadings(db: Db, merchantId: string, statementId: string): Promise<WithdrawalReading[]> {
  const { rows } = await sql<WithdrawalReading>`
    select r.seq, ${isoUtc('r.at')} as at, r.actor, r.match, r.order_id as "orderId", r.timely, r.return_id as "returnId"
    from withdrawal_readings r where r.merchant_id = ${merchantId} and r.statement_id = ${statementId} order by r.seq`.execute(db);
  return rows;
}

/** Statements about an order that were too late for the law, by what the books said last; oldest first. */
export async function listLateStatements(
  db: Db,
  { merchantId, id }: { readonly merchantId: string; readonly id: string },
): Promise<{ statementId: string; returnId: string | null }[]> {
  const { rows } = await sql<{ statementId: string; returnId: string | null }>`
    select r.statement_id as "statementId", r.return_id as "returnId" from withdrawal_readings r
    where r.merchant_id = ${merchantId} and r.order_id = ${id} and r.match = 'matched' and r.timely = 'late'
      and not exists (
        select from withdrawal_readings l where l.merchant_id = r.merchant_id and l.statement_id = r.statement_id and l.seq > r.seq)
    order by r.at, r.statement_id`.execute(db);
  return rows;
}

/** The merchant's orders with one of these numbers. */
export async function findNumberedOrders(db: Db, merchantId: string, numbers: readonly string[]): Promise<ContractOrder[]> {
  if (numbers.length === 0) return [];
  return db
    .selectFrom('orders')
    .select(['id', 'number', 'email'])
    .where('merchant_id', '=', merchantId)
    .where('number', 'in', [...numbers])
    .execute();
}

/** Whether the mail with what came of a statement has been written down. */
export async function isAnswerOwed(db: Db, merchantId: string, statementId: string): Promise<boolean> {
  const row = await db
    .selectFrom('notices')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('subject_id', '=', statementId)
    .where('step', '=', 'withdrawalAnswered')
    .executeTakeFirst();
  return row !== undefined;
}
