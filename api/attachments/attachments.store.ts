import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { ProblemError } from '../http/problem.ts';
import type { AttachmentRecord, AttachmentSubject, CleanFile } from './attachment-record.ts';

/** An attachment of the table aliased `a` as one JSON value of the shape `AttachmentRecord`. */
const attachmentRecordJson: RawBuilder<AttachmentRecord> = sql`
  json_build_object(
    'merchantId', a.merchant_id, 'id', a.id, 'orderId', a.order_id, 'subject', a.subject, 'subjectId', a.subject_id, 'name', a.name,
    'type', a.type, 'size', octet_length(a.content), 'width', a.width, 'height', a.height, 'actor', a.actor,
    'uploadedAt', ${isoUtc('a.uploaded_at')}
  )`;

/** All that came with the matters of the order aliased `o`, oldest first and without identity documents, as one JSON list. */
export const attachmentsOfOrder: RawBuilder<AttachmentRecord[]> = sql`(
  select coalesce(json_agg(${attachmentRecordJson} order by a.id), '[]')
  from attachments a where a.merchant_id = o.merchant_id and a.order_id = o.id and a.subject <> 'identity'
)`;

/** What was shown of a person for the order aliased `o`, oldest first, as one JSON list. */
export const identityDocumentsOfOrder: RawBuilder<AttachmentRecord[]> = sql`(
  select coalesce(json_agg(${attachmentRecordJson} order by a.id), '[]')
  from attachments a where a.merchant_id = o.merchant_id and a.subject = 'identity' and a.subject_id = o.id
)`;

export async function insertAttachment(
  tx: Db,
  record: Omit<AttachmentRecord, 'type' | 'size' | 'width' | 'height'>,
  { type, content, width, height }: CleanFile,
): Promise<void> {
  await tx
    .insertInto('attachments')
    .values({
      merchant_id: record.merchantId,
      id: record.id,
      order_id: record.orderId,
      subject: record.subject,
      subject_id: record.subjectId,
      name: record.name,
      type,
      sha256: createHash('sha256').update(content).digest(),
      content,
      width,
      height,
      actor: record.actor,
      uploaded_at: record.uploadedAt,
    })
    .execute();
}

/** @throws ProblemError attachment-not-found */
export async function getAttachment(db: Db, merchantId: string, id: string): Promise<AttachmentRecord> {
  const { rows } = await sql<{ attachment: AttachmentRecord }>`
    select ${attachmentRecordJson} as attachment from attachments a where a.merchant_id = ${merchantId} and a.id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('attachment-not-found');
  return rows[0].attachment;
}

/** @throws ProblemError attachment-not-found */
export async function getContent(
  db: Db,
  merchantId: string,
  id: string,
): Promise<{ readonly type: string; readonly content: Buffer; readonly subject: AttachmentSubject | null }> {
  const row = await db
    .selectFrom('attachments')
    .select(['type', 'content', 'subject'])
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ProblemError('attachment-not-found');
  return row;
}

/** All that came with the matters of an order, oldest first; identity documents are not among them. */
export async function listAttachments(db: Db, merchantId: string, orderId: string): Promise<AttachmentRecord[]> {
  const { rows } = await sql<{ attachment: AttachmentRecord }>`
    select ${attachmentRecordJson} as attachment from attachments a
    where a.merchant_id = ${merchantId} and a.order_id = ${orderId} and a.subject <> 'identity' order by a.id`.execute(db);
  return rows.map(({ attachment }) => attachment);
}

/** What was shown of a person, oldest first. */
export async function listIdentityDocuments(db: Db, merchantId: string, orderId: string): Promise<AttachmentRecord[]> {
  const { rows } = await sql<{ attachment: AttachmentRecord }>`
    select ${attachmentRecordJson} as attachment from attachments a
    where a.merchant_id = ${merchantId} and a.subject = 'identity' and a.subject_id = ${orderId} order by a.id`.execute(db);
  return rows.map(({ attachment }) => attachment);
}

/** How many files one side has put on an order. */
export async function countAttachments(db: Db, merchantId: string, orderId: string, byShopper: boolean): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from attachments
    where merchant_id = ${merchantId} and order_id = ${orderId} and (actor = 'shopper') = ${byShopper}`.execute(db);
  return rows[0]!.count;
}

/** Ties the files that are free, or belong to the same matter already; answers those it could tie. */
export async function tieAttachments(
  tx: Db,
  { merchantId, orderId }: { readonly merchantId: string; readonly orderId: string },
  ids: readonly string[],
  subject: AttachmentSubject,
  subjectId: string,
): Promise<AttachmentRecord[]> {
  const { rows } = await sql<{ attachment: AttachmentRecord }>`
    with a as (
      update attachments set subject = ${subject}, subject_id = ${subjectId}
      where merchant_id = ${merchantId} and order_id = ${orderId} and id = any(${ids}::text[])
        and (subject is null or (subject = ${subject} and subject_id = ${subjectId}))
      returning *
    )
    select ${attachmentRecordJson} as attachment from a order by a.id`.execute(tx);
  return rows.map(({ attachment }) => attachment);
}

/** Deletes what nobody used before an instant, of all merchants. */
export async function deleteUnused(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('attachments')
    .where('subject_id', 'is', null)
    .where('uploaded_at', '<', new Date(before))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Deletes what was shown of a person for an order; how many it were. */
export async function deleteIdentity(tx: Db, merchantId: string, orderId: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('attachments')
    .where('merchant_id', '=', merchantId)
    .where('subject', '=', 'identity')
    .where('subject_id', '=', orderId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Orders with identity documents of before an instant, or that have nothing left to check. */
export async function findIdentityToDelete(db: Db, before: string): Promise<{ merchantId: string; orderId: string }[]> {
  const { rows } = await sql<{ merchantId: string; orderId: string }>`
    select distinct a.merchant_id as "merchantId", a.order_id as "orderId" from attachments a
    join orders o on o.merchant_id = a.merchant_id and o.id = a.order_id
    where a.subject = 'identity'
      and (a.uploaded_at < ${before}::timestamptz or o.state in ('refused', 'lapsed', 'terminated', 'shipped', 'delivered', 'uncollected', 'closed'))
    limit 500`.execute(db);
  return rows;
}
