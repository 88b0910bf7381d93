import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { SkuUnits } from './stock-wanted.ts';

/**
 * Brings what an order keeps out of the stock to what it should keep, and writes the difference down. Of goods that are to be taken
 * no more is than there is. Locks the variants by SKU, as every shopper does.
 *
 * @returns whether everything could be had
 */
export async function settleStock(
  tx: Db,
  { merchantId, id }: { readonly merchantId: string; readonly id: string },
  wanted: readonly SkuUnits[],
  reason: string,
): Promise<boolean> {
  const { rows } = await sql<{ complete: boolean }>`
    with kept as materialized (
      select sku, -sum(change)::int as units from stock_movements where merchant_id = ${merchantId} and order_id = ${id} group by sku
    ), due as materialized (
      select w.sku, w.units - coalesce(k.units, 0) as units
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(sku text, units int) left join kept k on k.sku = w.sku
    ), locked as materialized (
      select v.sku, least(d.units, v.stock) as units
      from variants v join due d on d.sku = v.sku
      where v.merchant_id = ${merchantId} and d.units <> 0 order by v.sku for update of v
    ), stocked as (
      update variants v set stock = v.stock - l.units from locked l where v.merchant_id = ${merchantId} and v.sku = l.sku and l.units <> 0
    ), moved as (
      insert into stock_movements (merchant_id, id, sku, change, reason, order_id)
      select ${merchantId}, ${newId('mov')}::text || row_number() over (), sku, -units, ${reason}, ${id} from locked where units <> 0
    )
    select not exists (
      select from due d left join locked l on l.sku = d.sku where d.units > coalesce(l.units, 0)
    ) as complete`.execute(tx);
  return rows[0]!.complete;
}

/** Takes goods out of the stock that turned out not to be there, as far as it still counts them. */
export async function writeOff(tx: Db, merchantId: string, missing: readonly SkuUnits[], reason: string): Promise<void> {
  await sql`
    with locked as materialized (
      select v.sku, least(m.units, v.stock) as units
      from variants v join jsonb_to_recordset(${JSON.stringify(missing)}::jsonb) as m(sku text, units int) on m.sku = v.sku
      where v.merchant_id = ${merchantId} and m.units > 0 order by v.sku for update of v
    ), stocked as (
      update variants v set stock = v.stock - l.units from locked l where v.merchant_id = ${merchantId} and v.sku = l.sku and l.units > 0
    )
    insert into stock_movements (merchant_id, id, sku, change, reason)
    select ${merchantId}, ${newId('mov')}::text || row_number() over (), sku, -units, ${reason} from locked where units > 0`.execute(tx);
}
