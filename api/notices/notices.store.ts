import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { olderThan } from '../db/page-conditions.ts';
import type { Page } from '../http/page.ts';
import type { OrderFile } from '../orders/dossiers.store.ts';
import type { NewNotice } from './notice.ts';

/** A notice to be sent now. */
export interface UnsentNotice extends NewNotice {
  readonly merchantId: string;
  readonly subjectId: string;
  /** The order it is about, where that has been read already. */
  readonly file?: OrderFile | undefined;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

/** After so many attempts, some three days, nothing is tried any more and the merchant is told. */
export const maxAttempts = 100;

/** Writes down what is owed; call it in the transaction of what causes it. */
export async function insertNotices(tx: Db, merchantId: string, subjectId: string, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto('notices')
    .values(notices.map((notice) => ({ ...notice, steps: [...notice.steps], merchant_id: merchantId, subject_id: subjectId })))
    .execute();
}

const due = sql`sent_at is null and bounced_at is null and due_at <= now()`;

/**
 * Takes some notices in hand, acknowledgements of withdrawals before all others. They are put off first, by half a minute and then by
 * a quarter of their age, up to an hour, so that neither a second worker nor a crash sends them at the same time, and what fails
 * comes again: soon after a short outage, later after a long one.
 */
export async function claimNotices(db: Db, limit: number): Promise<UnsentNotice[]> {
  const { rows } = await sql<UnsentNotice>`
    with urgent as materialized (
      select merchant_id, id from notices where ${due} and step = 'withdrawalReceived' order by due_at limit ${limit} for update skip locked
    ), others as materialized (
      select merchant_id, id from notices where ${due} and step <> 'withdrawalReceived' order by due_at
      limit ${limit} - (select count(*) from urgent) for update skip locked
    ), claimed as (
      update notices set attempts = attempts + 1, due_at = now() + greatest(interval '30 seconds', least((now() - created_at) / 4, interval '1 hour'))
      where (merchant_id, id) in (select merchant_id, id from urgent union all select merchant_id, id from others)
      returning *
    )
    select n.merchant_id as "merchantId", n.id, n.step, n.steps, n.subject, n.subject_id as "subjectId", n.recipient, n.language, n.attempts
    from claimed n order by n.step = 'withdrawalReceived' desc, n.created_at, n.id`.execute(db);
  return rows;
}

/** A notice by its key. */
export interface NoticeKey {
  readonly merchantId: string;
  readonly id: string;
}

export interface SentNotice extends NoticeKey {
  readonly messageId: string;
}

/** Remembers what has gone out. */
export async function markSent(db: Db, sent: readonly SentNotice[], at: string): Promise<void> {
  if (sent.length === 0) return;
  await sql`
    update notices set sent_at = ${at}::timestamptz, message_id = s."messageId", failure = null
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s("merchantId" text, id text, "messageId" text)
    where notices.merchant_id = s."merchantId" and notices.id = s.id and notices.sent_at is null and notices.bounced_at is null`.execute(
    db,
  );
}

/** Remembers why an attempt failed; there will be another. */
export async function markFailed(db: Db, { merchantId, id }: NoticeKey, failure: string): Promise<void> {
  await db.updateTable('notices').set({ failure }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Remembers that a mail will never arrive; false when that, or that it arrived, is known already. */
export async function markBounced(tx: Db, { merchantId, id }: NoticeKey, failure: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notices')
    .set({ failure, bounced_at: at })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('bounced_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A mail to a customer that will never arrive. */
export interface BouncedNotice extends UnsentNotice {
  readonly failure: string;
}

/** Mails to customers about one subject that will never arrive, oldest first. */
export async function listBounced(db: Db, merchantId: string, subjectId: string): Promise<BouncedNotice[]> {
  const { rows } = await sql<BouncedNotice>`
    select n.merchant_id as "merchantId", n.id, n.step, n.steps, n.subject, n.subject_id as "subjectId", n.recipient, n.language, n.attempts,
      n.failure
    from notices n
    where n.merchant_id = ${merchantId} and n.subject_id = ${subjectId} and n.bounced_at is not null and n.step not like 'merchant%'
    order by n.created_at, n.id`.execute(db);
  return rows;
}

/** How mails stand that did not go out at once. */
export interface Backlog {
  readonly unsent: number;
  /** ISO 8601 instant. */
  readonly since: string;
}

/** Mails that failed and are older than so many milliseconds by the database's clock; null when there are none. */
export async function findBacklog(db: Db, olderThanMs: number): Promise<Backlog | null> {
  const { rows } = await sql<{ unsent: number; since: string | null }>`
    select count(*)::int as unsent, to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
    from notices
    where sent_at is null and bounced_at is null and failure is not null and created_at < now() - ${olderThanMs} * interval '1 millisecond'`.execute(
    db,
  );
  const [row] = rows;
  return row && row.since !== null ? { unsent: row.unsent, since: row.since } : null;
}

/** A mail that has not arrived, as the merchant's list tells of it; instants are ISO 8601. */
export interface NoticeRow {
  readonly id: string;
  readonly step: string;
  readonly recipient: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly createdAt: string;
  readonly attempts: number;
  readonly failure: string | null;
  readonly bouncedAt: string | null;
}

const standing = { bounced: sql`bounced_at is not null`, unsent: sql`sent_at is null and bounced_at is null` };

/** A merchant's mails that have not arrived, newest first, `before` a notice's id. */
export async function listNotices(
  db: Db,
  merchantId: string,
  { state, before, limit }: Page & { readonly state: 'bounced' | 'unsent' },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select id, step, recipient, subject, subject_id as "subjectId", ${isoUtc('created_at')} as "createdAt", attempts, failure,
      ${isoUtc('bounced_at')} as "bouncedAt"
    from notices
    where merchant_id = ${merchantId} and ${standing[state]} ${olderThan('id', before)}
    order by id desc limit ${limit}`.execute(db);
  return rows;
}
