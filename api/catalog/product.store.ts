import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import type { PutProductBody } from './catalog.wire.ts';

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
        .select(({ fn, lit }) => fn.coalesce(fn.max('position'), lit(0)).as('last'))
        .where('merchant_id', '=', merchantId),
    }))
    .onConflict((conflict) => conflict.columns(['merchant_id', 'handle']).doUpdateSet(values))
    .execute();
}

/** Locks the variants that exist, in the one order everybody locks them in. */
export async function findVariantsForUpdate(tx: Db, merchantId: string, skus: readonly string[]) {
  return tx
    .selectFrom('variants')
    .select(['sku', 'product', 'price'])
    .where('merchant_id', '=', merchantId)
    .where('sku', 'in', [...skus])
    .orderBy('sku')
    .forUpdate()
    .execute();
}

export async function deleteOtherVariants(tx: Db, merchantId: string, handle: string, skus: readonly string[]): Promise<void> {
  await tx.deleteFrom('variants').where('merchant_id', '=', merchantId).where('product', '=', handle).where('sku', 'not in', [...skus]).execute();
}

export async function upsertVariants(tx: Db, merchantId: string, handle: string, variants: PutProductBody['variants']): Promise<void> {
  await tx
    .insertInto('variants')
    .values(
      variants.map((variant, position) => ({
        merchant_id: merchantId,
        sku: variant.sku,
        product: handle,
        options: variant.options,
        price: variant.price,
        price_by_country: JSON.stringify(variant.priceByCountry ?? {}),
        list_price: variant.listPrice ?? null,
        promoted: variant.promoted,
        stock: variant.stock ?? 0,
        image: variant.image ?? null,
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['merchant_id', 'sku']).doUpdateSet(({ ref }) => ({
        options: ref('excluded.options'),
        price: ref('excluded.price'),
        price_by_country: ref('excluded.price_by_country'),
        list_price: ref('excluded.list_price'),
        promoted: ref('excluded.promoted'),
        image: ref('excluded.image'),
        position: ref('excluded.position'),
      })),
    )
    .execute();
}

/** Appends to the price history; an instant that is already there stays as it was recorded. */
export async function insertPrices(tx: Db, merchantId: string, prices: readonly { readonly sku: string; readonly from: string; readonly amount: number }[]): Promise<void> {
  if (prices.length === 0) return;
  await tx
    .insertInto('price_history')
    .values(prices.map(({ sku, from, amount }) => ({ merchant_id: merchantId, sku, applies_from: from, amount })))
    .onConflict((conflict) => conflict.columns(['merchant_id', 'sku', 'applies_from']).doNothing())
    .execute();
}

export interface StockMovement {
  readonly sku: string;
  readonly change: number;
  readonly reason: string;
}

export async function insertStockMovements(tx: Db, merchantId: string, movements: readonly StockMovement[]): Promise<void> {
  if (movements.length === 0) return;
  await tx
    .insertInto('stock_movements')
    .values(movements.map((movement) => ({ merchant_id: merchantId, id: newId('mov'), ...movement })))
    .execute();
}
