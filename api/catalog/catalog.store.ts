import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { CatalogItem } from './catalog-item.ts';

/** Enough for the 30 days before a reduction even when a price changes every other day. */
const historyRows = sql.lit(60);

/**
 * A `CatalogItem` as JSON, from the tables aliased `v` (variants) and `p` (products).
 *
 * @param extraStock units to add to what is for sale; may be null
 */
export function catalogItemJson(extraStock: RawBuilder<unknown>): RawBuilder<CatalogItem> {
  return sql`json_build_object(
    'sku', v.sku, 'product', v.product, 'title', p.title, 'options', p.options, 'chosen', v.options,
    'price', v.price, 'priceByCountry', v.price_by_country, 'listPrice', v.list_price, 'promoted', v.promoted,
    'priceHistory', case when v.promoted or v.list_price is not null then (
      select json_agg(json_build_object('from', ${isoUtc('h.applies_from')}, 'amount', h.amount)
        order by h.applies_from)
      from (
        select applies_from, amount from price_history
        where merchant_id = v.merchant_id and sku = v.sku
        order by applies_from desc limit ${historyRows}
      ) h
    ) end,
    'stock', v.stock + coalesce(${extraStock}, 0), 'image', coalesce(v.image, p.images->0->>'src'),
    'tags', p.tags, 'personalisable', p.personalisable, 'sealedHygiene', p.sealed_hygiene, 'cleanable', p.cleanable, 'paymentExclusions', p.payment_exclusions
  )`;
}

/** A product as the catalogue shows it, with its variants in their order. */
export interface CatalogProduct {
  readonly handle: string;
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly images: readonly { readonly src: string; readonly alt: Readonly<Record<string, string>> }[];
  readonly options: CatalogItem['options'];
  readonly personalisable: boolean;
  readonly items: readonly (CatalogItem & { readonly ownImage: string | null })[];
}

/** Every active product of a merchant, or only those with the handles asked for, in the merchant's order. */
export async function findProducts(db: Db, merchantId: string, handles?: readonly string[]): Promise<CatalogProduct[]> {
  const only = handles ? sql`and p.handle = any(${handles}::text[])` : sql``;
  const { rows } = await sql<CatalogProduct>`
    select p.handle, p.title, p.description, p.images, p.options, p.personalisable,
      coalesce((
        select json_agg(${catalogItemJson(sql`0`)}::jsonb || jsonb_build_object('ownImage', v.image) order by v.position)
        from variants v
        where v.merchant_id = p.merchant_id and v.product = p.handle
      ), '[]') as items
    from products p
    where p.merchant_id = ${merchantId} and p.active ${only}
    order by p.position, p.handle
  `.execute(db);
  return rows;
}
