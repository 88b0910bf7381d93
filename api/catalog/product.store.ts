import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { PutProductBody } from './catalog.wire.ts';

// Rows travel as one JSON parameter, so that a statement has the same text, and is prepared once, however many there are.

/** Inserts or replaces a product; a new one comes last. */
export async function upsertProduct(tx: Db, merchantId: string, handle: string, product: PutProductBody, now: string): Promise<void> {
  const values = {
    title: JSON.stringify(product.title),
    description: JSON.stringify(product.description),
    images: JSON.stringify(product.images),
    options: JSON.stringify(product.options),
    tags: product.tags,
    personalisable: product.personalisable,
    sealed_hygiene: product.sealedHygiene,
    cleanable: product.cleanable,
    payment_exclusions: product.paymentExclusions,
    active: product.active,
    updated_at: now,
  };
  await tx
    .insertInto('products')
    .values(({ selectFrom }) => ({
      merchant_id: merchantId,
      handle,
      ...values,
      position: selectFrom('products')
        .select(({ fn, lit }) => fn.coalesce(sql<number>`${fn.max('position')} + 1`, lit(0)).as('next'))
        .where('merchant_id', '=', merchantId),
    }))
    .onConflict((conflict) => conflict.columns(['merchant_id', 'handle']).doUpdateSet(values))
    .execute();
}

export interface ExistingVariant {
  readonly sku: string;
  readonly price: number;
}

/** Locks the variants that exist, in the one order everybody locks them in. */
export async function findVariantsForUpdate(tx: Db, merchantId: string, skus: readonly string[]): Promise<ExistingVariant[]> {
  const { rows } = await sql<ExistingVariant>`
    select sku, price from variants where merchant_id = ${merchantId} and sku = any(${skus}::text[]) order by sku for update
  `.execute(tx);
  return rows;
}

export async function deleteOtherVariants(tx: Db, merchantId: string, handle: string, skus: readonly string[]): Promise<void> {
  await sql`delete from variants where merchant_id = ${merchantId} and product = ${handle} and sku <> all(${skus}::text[])`.execute(tx);
}

/** Stock is set for new variants only. Answers with the SKUs stored: one that another product took meanwhile is not among them. */
export async function upsertVariants(
  tx: Db,
  merchantId: string,
  handle: string,
  variants: PutProductBody['variants'],
): Promise<readonly string[]> {
  const rows = variants.map((variant, position) => ({
    sku: variant.sku,
    options: variant.options,
    price: variant.price,
    price_by_country: variant.priceByCountry ?? {},
    list_price: variant.listPrice ?? null,
    promoted: variant.promoted,
    stock: variant.stock ?? 0,
    image: variant.image ?? null,
    position,
  }));
  const { rows: stored } = await sql<{ sku: string }>`
    insert into variants (merchant_id, product, sku, options, price, price_by_country, list_price, promoted, stock, image, position)
    select ${merchantId}, ${handle}, sku, options, price, price_by_country, list_price, promoted, stock, image, position
    from jsonb_to_recordset(${JSON.stringify(rows)}) as row(sku text, options int[], price int, price_by_country jsonb, list_price int,
      promoted boolean, stock int, image text, position int)
    on conflict (merchant_id, sku) do update set
      options = excluded.options, price = excluded.price, price_by_country = excluded.price_by_country, list_price = excluded.list_price,
      promoted = excluded.promoted, image = excluded.image, position = excluded.position
    where variants.product = excluded.product returning sku
  `.execute(tx);
  return stored.map(({ sku }) => sku);
}

export interface RecordedPrice {
  readonly sku: string;
  /** ISO 8601 instant. */
  readonly from: string;
  /** Minor units. */
  readonly amount: number;
}

/** Appends to the price history; an instant that is already there stays as it was recorded. */
export async function insertPrices(tx: Db, merchantId: string, prices: readonly RecordedPrice[]): Promise<void> {
  if (prices.length === 0) return;
  await sql`
    insert into price_history (merchant_id, sku, applies_from, amount)
    select ${merchantId}, sku, "from", amount from jsonb_to_recordset(${JSON.stringify(prices)}) as row(sku text, "from" timestamptz, amount int)
    on conflict (merchant_id, sku, applies_from) do nothing
  `.execute(tx);
}

/** Units for sale of a variant, which stays locked; undefined when there is no such variant. */
export async function findStockForUpdate(tx: Db, merchantId: string, sku: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('variants')
    .select('stock')
    .where('merchant_id', '=', merchantId)
    .where('sku', '=', sku)
    .forUpdate()
    .executeTakeFirst();
  return row?.stock;
}

export async function updateStock(tx: Db, merchantId: string, sku: string, stock: number): Promise<void> {
  await tx.updateTable('variants').set({ stock }).where('merchant_id', '=', merchantId).where('sku', '=', sku).execute();
}

export interface StockMovement {
  readonly sku: string;
  readonly change: number;
  readonly reason: string;
}

export async function insertStockMovements(tx: Db, merchantId: string, movements: readonly StockMovement[]): Promise<void> {
  if (movements.length === 0) return;
  const rows = movements.map((movement) => ({ id: newId('mov'), ...movement }));
  await sql`
    insert into stock_movements (merchant_id, id, sku, change, reason)
    select ${merchantId}, id, sku, change, reason from jsonb_to_recordset(${JSON.stringify(rows)}) as row(id text, sku text, change int, reason text)
  `.execute(tx);
}
