import type { Db } from '../db/connect-database.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { findTags } from './returns.store.ts';

/** What marks each line of an order in the catalogue, by line. */
export async function lineTags(db: Db, { merchantId, quote }: OrderRecord): Promise<Map<string, readonly string[]>> {
  const tags = await findTags(
    db,
    merchantId,
    quote.lines.map(({ sku }) => sku),
  );
  return new Map(quote.lines.map(({ id, sku }) => [id, tags.get(sku) ?? []]));
}
