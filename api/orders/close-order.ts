import type { OrderActor } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import { openReturns } from '../returns/open-returns.ts';
import { listReturns } from '../returns/returns.store.ts';
import { owesPieces } from './open-matters.ts';
import type { OrderRecord } from './order-record.ts';
import { requireMove } from './require-move.ts';

/**
 * Closes an order nothing of which is open any more: no piece still to come, no money reserved or on its way back, no return to be
 * decided or refunded.
 *
 * @param order its row must be locked
 * @throws ProblemError order-move-impossible
 */
export async function closeOrder(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  by: { readonly actor: string; readonly role: OrderActor; readonly requestId?: string | undefined },
): Promise<void> {
  const refunds = await listRefunds(tx, order.merchantId, order.id);
  const returns = await listReturns(tx, order.merchantId, order.id);
  if (owesPieces(order, await listParcels(tx, order.merchantId, order.id))) throw new ProblemError('order-move-impossible');
  const reserved = order.paymentState === 'authorised';
  if (reserved || refunds.some(({ paidAt }) => paidAt === null) || returns.some(({ state }) => openReturns.has(state)))
    throw new ProblemError('order-move-impossible');
  await requireMove(tx, deps, order, 'settled', by);
}
