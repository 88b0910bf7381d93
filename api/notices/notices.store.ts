import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { orderRecordJson } from '../orders/orders.store.ts';
import type { NewNotice } from './notice.ts';

/** A notice to be sent now, with its order where it is about one. */
export interface UnsentNotice extends NewNotice {
  readonly merchantId: string;
  readonly subjectId: string;
  readonly order: OrderRecord | null;
}

/** Writes down what is owed; call it in the transaction of what causes it. */
export async function insertNotices(tx: Db, merchantId: string, subjectId: string, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await tx
    .insertInto('notices')
    .values(notices.map((notice) => ({ ...notice, steps: [...notice.steps], merchant_id: merchantId, subject_id: subjectId })))
    .execute();
}

/**
 * Takes some notices in hand. They are put off first, by half a minute and ever longer up to an hour, so that neither a second
 * worker nor a crash sends them at the same time, and what fails comes again.
 */
export async function claimNotices(db: Db, limit: number): Promise<UnsentNotice[]> {
  const { rows } = await sql<UnsentNotice>`
    with claimed as (
      update notices set attempts = attempts + 1, due_at = now() + least(30 * power(2, attempts), 3600) * interval '1 second'
      where (merchant_id, id) in (
        select merchant_id, id from notices where sent_at is null and due_at <= now() and attempts < 100 order by due_at limit ${limit} for update skip locked
      )
      returning *
    )
    select n.merchant_id as "merchantId", n.id, n.step, n.steps, n.subject, n.subject_id as "subjectId", n.recipient, n.language,
      (select ${orderRecordJson} from orders o where o.merchant_id = n.merchant_id and o.id = n.subject_id) as "order"
    from claimed n order by n.created_at, n.id`.execute(db);
  return rows;
}

export interface SentNotice {
  readonly merchantId: string;
  readonly id: string;
  readonly messageId: string;
}

/** Remembers what has gone out. */
export async function markSent(db: Db, sent: readonly SentNotice[], at: string): Promise<void> {
  if (sent.length === 0) return;
  await sql`
    update notices set sent_at = ${at}::timestamptz, message_id = s."messageId"
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as s("merchantId" text, id text, "messageId" text)
    where notices.merchant_id = s."merchantId" and notices.id = s.id and notices.sent_at is null`.execute(db);
}
