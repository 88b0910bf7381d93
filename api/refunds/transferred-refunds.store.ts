import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import type { RefundRecord } from './refund-record.ts';
import { refundRecordJson } from './refunds.store.ts';

/** Whether the merchant is to transfer the refund aliased `r`: one that was agreed on otherwise is paid in another way. */
export const isToBeTransferred: RawBuilder<boolean> = sql`r.provider = ${sql.lit(ownTransfers)} and r.means = 'same' and r.paid_at is null`;

/** Refunds that the merchant is to transfer and no file for the bank has ordered, oldest first, `after` a refund's id. */
export async function listUnordered(
  db: Db,
  merchantId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.merchant_id = ${merchantId} and ${isToBeTransferred} and r.id > ${after} and not exists (
      select from ordered_transfers t where t.merchant_id = r.merchant_id and t.refund_id = r.id
    )
    order by r.id limit ${limit}`.execute(db);
  return rows.map(({ refund }) => refund);
}

/** The same of some refunds, whether ordered or not. */
export async function listByTransfer(db: Db, merchantId: string, ids: readonly string[]): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.merchant_id = ${merchantId} and ${isToBeTransferred} and r.id = any(${ids}::text[]) order by r.id`.execute(db);
  return rows.map(({ refund }) => refund);
}

/** Refunds by what a transfer of them is called, paid or not. */
export async function listByReference(db: Db, merchantId: string, references: readonly string[]): Promise<RefundRecord[]> {
  const { rows } = await sql<{ refund: RefundRecord }>`
    select ${refundRecordJson} as refund from refunds r
    where r.transfer_reference = any(${references}::text[]) and r.merchant_id = ${merchantId} and not r.released order by r.id`.execute(db);
  return rows.map(({ refund }) => refund);
}
