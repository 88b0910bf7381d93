import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError, type FieldError } from '../http/problem.ts';
import type { PutProductBody } from './catalog.wire.ts';
import {
  deleteOtherVariants,
  findVariantsForUpdate,
  insertPrices,
  insertStockMovements,
  upsertProduct,
  upsertVariants,
} from './product.store.ts';

export interface PutProduct {
  readonly merchantId: string;
  readonly handle: string;
  readonly product: PutProductBody;
  readonly actor: string;
  readonly requestId?: string;
  /** ISO 8601 instant: when the prices begin to apply. */
  readonly now: string;
}

/**
 * Stores a product whole. Stock of variants that exist stays as it is; a price that differs is recorded in the price
 * history from now on.
 *
 * @throws ProblemError invalid-body for options that do not fit, a SKU named twice, or one that another product has
 */
export async function putProduct(
  tx: Db,
  { merchantId, handle, product, actor, requestId, now }: PutProduct,
): Promise<{ handle: string; skus: string[] }> {
  const errors = variantErrors(product);
  if (errors.length > 0) throw new ProblemError('invalid-body', { errors });

  await upsertProduct(tx, merchantId, handle, product, now);
  const skus = product.variants.map(({ sku }) => sku);
  const existing = new Map((await findVariantsForUpdate(tx, merchantId, skus)).map((variant) => [variant.sku, variant]));
  await deleteOtherVariants(tx, merchantId, handle, skus);
  const stored = await upsertVariants(tx, merchantId, handle, product.variants);
  const taken = skus.flatMap((sku, index): FieldError[] =>
    stored.includes(sku) ? [] : [{ pointer: `/variants/${index}/sku`, code: 'sku_taken', detail: 'Another product has this SKU.' }],
  );
  if (taken.length > 0) throw new ProblemError('invalid-body', { errors: taken });
  const isNew = ({ sku }: { readonly sku: string }) => !existing.has(sku);
  await insertPrices(tx, merchantId, [
    ...product.variants
      .filter(isNew)
      .flatMap(({ sku, priceHistory = [] }) =>
        priceHistory.filter(({ from }) => Date.parse(from) < Date.parse(now)).map((change) => ({ sku, ...change })),
      ),
    ...product.variants
      .filter(({ sku, price, priceHistory = [] }) => (existing.get(sku)?.price ?? priceHistory.at(-1)?.amount) !== price)
      .map(({ sku, price }) => ({ sku, from: now, amount: price })),
  ]);
  await insertStockMovements(
    tx,
    merchantId,
    product.variants.filter(isNew).flatMap(({ sku, stock = 0 }) => (stock > 0 ? [{ sku, change: stock, reason: 'initial' }] : [])),
  );
  await insertAudit(tx, { merchantId, actor, verb: 'putProduct', subject: handle, requestId });
  return { handle, skus };
}

function variantErrors({ options, variants }: PutProductBody): FieldError[] {
  return variants.flatMap((variant, index): FieldError[] => {
    const fits =
      variant.options.length === options.length && variant.options.every((value, option) => value < options[option]!.values.length);
    const twice = variants.findIndex(({ sku }) => sku === variant.sku) !== index;
    return [
      ...(fits
        ? []
        : [{ pointer: `/variants/${index}/options`, code: 'no_such_option', detail: 'Give one index into the values of each option.' }]),
      ...(twice ? [{ pointer: `/variants/${index}/sku`, code: 'repeated', detail: 'Each SKU once.' }] : []),
    ];
  });
}
