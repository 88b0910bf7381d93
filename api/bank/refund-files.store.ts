import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { ProblemError } from '../http/problem.ts';
import { isToBeTransferred } from '../refunds/transferred-refunds.store.ts';

/** A file for the bank that orders transfers of refunds, as it was made. */
export interface RefundFile {
  /** Its name, by which a bank knows it again. */
  readonly message: string;
  /** ISO 8601 instant. */
  readonly orderedAt: string;
  readonly refundIds: readonly string[];
  /** Sealed. */
  readonly content: Buffer;
}

const columns = sql`f.message, ${isoUtc('f.ordered_at')} as "orderedAt", f.refund_ids as "refundIds", f.content`;

export async function insertRefundFile(tx: Db, merchantId: string, { message, orderedAt, refundIds, content }: RefundFile): Promise<void> {
  await tx
    .insertInto('refund_files')
    .values({ merchant_id: merchantId, message, ordered_at: orderedAt, refund_ids: [...refundIds], content })
    .execute();
}

/** @throws ProblemError not-found */
export async function getRefundFile(db: Db, merchantId: string, message: string): Promise<RefundFile> {
  const { rows } = await sql<RefundFile>`
    select ${columns} from refund_files f where f.merchant_id = ${merchantId} and f.message = ${message}`.execute(db);
  if (!rows[0]) throw new ProblemError('not-found');
  return rows[0];
}

/** Name of the newest file of which something is still owed; null where there is none. */
export async function findNewestFile(db: Db, merchantId: string): Promise<string | null> {
  const { rows } = await sql<{ message: string }>`
    select t.message from refunds r
    join ordered_transfers t on t.merchant_id = r.merchant_id and t.refund_id = r.id
    where r.merchant_id = ${merchantId} and ${isToBeTransferred}
    order by t.ordered_at desc, t.message limit 1`.execute(db);
  return rows[0]?.message ?? null;
}

/** A file by its name, with the ISO 8601 instant it was made at. */
export interface DatedFile {
  readonly merchantId: string;
  readonly id: string;
  readonly orderedAt: string;
}

/** Files from before an instant, of all merchants, oldest first. */
export async function listFilesBefore(db: Db, instant: string, limit: number): Promise<DatedFile[]> {
  const { rows } = await sql<DatedFile>`
    select f.merchant_id as "merchantId", f.message as id, ${isoUtc('f.ordered_at')} as "orderedAt" from refund_files f
    where f.ordered_at < ${instant}::timestamptz order by f.ordered_at limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** @returns whether it was there */
export async function deleteFile(tx: Db, merchantId: string, message: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from refund_files where merchant_id = ${merchantId} and message = ${message}`.execute(tx);
  return numAffectedRows === 1n;
}
