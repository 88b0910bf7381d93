import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';

/** A transfer that was ordered by a file for the bank. */
export interface OrderedTransfer {
  readonly reference: string;
  readonly refundId: string;
  /** Name of the newest file that holds it. */
  readonly message: string;
  /** ISO 8601 instant. */
  readonly orderedAt: string;
}

const columns = sql`o.reference, o.refund_id as "refundId", o.message, ${isoUtc('o.ordered_at')} as "orderedAt"`;

/** Which of some transfers are in files, those of the newest file first. */
export async function findOrderedTransfers(db: Db, merchantId: string, references: readonly string[]): Promise<OrderedTransfer[]> {
  const { rows } = await sql<OrderedTransfer>`
    select ${columns} from ordered_transfers o
    where o.merchant_id = ${merchantId} and o.reference = any(${references}::text[])
    order by o.ordered_at desc, o.message, o.reference`.execute(db);
  return rows;
}

/** Writes down that transfers are in a file, which is now the newest that holds them. */
export async function markOrdered(
  tx: Db,
  { merchantId, message, orderedAt }: Pick<OrderedTransfer, 'message' | 'orderedAt'> & { readonly merchantId: string },
  transfers: readonly Pick<OrderedTransfer, 'reference' | 'refundId'>[],
): Promise<void> {
  await sql`
    insert into ordered_transfers (merchant_id, reference, refund_id, message, ordered_at)
    select ${merchantId}, each.reference, each."refundId", ${message}, ${orderedAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(transfers)}::jsonb) as each (reference text, "refundId" text)
    on conflict (merchant_id, reference) do update set message = excluded.message, ordered_at = excluded.ordered_at`.execute(tx);
}
