import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { Language } from '../http/language.ts';
import type { NewNotice, NoticeContentRow, NoticeName } from './notice.ts';

/** A notice not sent yet. */
export interface UnsentNotice {
  readonly id: string;
  readonly step: NoticeName;
  readonly recipient: string;
  readonly language: Language;
  readonly content: NoticeContentRow;
}

/** Writes down what is owed; a job of the same transaction pays it. */
export async function insertNotices(tx: Db, merchantId: string, subjectId: string, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto('notices')
    .values(notices.map((notice) => ({ ...notice, content: JSON.stringify(notice.content), merchant_id: merchantId, subject_id: subjectId })))
    .execute();
}

/** Takes what is still unsent about a subject in hand for two minutes, so that no second worker sends it meanwhile. */
export async function claimUnsentNotices(db: Db, merchantId: string, subjectId: string, now: string): Promise<UnsentNotice[]> {
  const { rows } = await sql<UnsentNotice>`
    update notices set sending_until = ${now}::timestamptz + interval '2 minutes'
    where merchant_id = ${merchantId} and subject_id = ${subjectId} and sent_at is null and coalesce(sending_until <= ${now}::timestamptz, true)
    returning id, step, recipient, language, content`.execute(db);
  return rows;
}

export async function markSent(db: Db, merchantId: string, id: string, messageId: string, at: string): Promise<void> {
  await db.updateTable('notices').set({ sent_at: at, message_id: messageId }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Puts a notice back that could not be sent. */
export async function releaseNotice(db: Db, merchantId: string, id: string): Promise<void> {
  await db.updateTable('notices').set({ sending_until: null }).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
}

/** Subjects whose notices are overdue: their job was lost or gave up. */
export async function findOverdueNotices(db: Db, before: string): Promise<{ merchantId: string; subjectId: string }[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['merchant_id', 'subject_id'])
    .distinct()
    .where('sent_at', 'is', null)
    .where('created_at', '<', new Date(before))
    .limit(200)
    .execute();
  return rows.map((row) => ({ merchantId: row.merchant_id, subjectId: row.subject_id }));
}
