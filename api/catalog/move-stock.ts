import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import { maxCount } from './catalog.wire.ts';
import { findStockForUpdate, insertStockMovements, updateStock, type StockMovement } from './product.store.ts';

export interface MoveStock {
  readonly merchantId: string;
  readonly movement: StockMovement;
  readonly actor: string;
  readonly requestId?: string;
}

/**
 * Goods come in or go out by other ways than an order.
 *
 * @throws ProblemError sku-not-found; out-of-stock with `available` when more would go out than can be sold;
 * invalid-body when more would come in than can be kept
 */
export async function moveStock(tx: Db, { merchantId, movement, actor, requestId }: MoveStock): Promise<{ sku: string; stock: number }> {
  const { sku, change } = movement;
  const available = await findStockForUpdate(tx, merchantId, sku);
  if (available === undefined) throw new ProblemError('sku-not-found', { sku });
  const stock = available + change;
  if (stock < 0) throw new ProblemError('out-of-stock', { sku, available });
  if (stock > maxCount)
    throw new ProblemError('invalid-body', {
      errors: [{ pointer: '/change', code: 'too_big', detail: `There are ${available}; more than ${maxCount} cannot be kept.` }],
    });
  await updateStock(tx, merchantId, sku, stock);
  await insertStockMovements(tx, merchantId, [movement]);
  await insertAudit(tx, { merchantId, actor, verb: 'moveStock', subject: sku, requestId });
  return { sku, stock };
}
