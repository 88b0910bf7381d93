import { findOpenCapture } from '../captures/captures.store.ts';
import { isUnderWay } from '../captures/capture-record.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import type { MovedBy } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import { refundEndedOrder } from './refund-ended-order.ts';
import { requireMove } from './require-move.ts';

/**
 * The merchant ends an order whose money cannot be had: what was reserved has ended, could not be renewed, or was not given. What is
 * still reserved is let go.
 *
 * @param order its row must be locked
 * @throws ProblemError order-move-impossible where the money is there, or may be being taken
 * @source `payment.unpaid`
 */
export async function endUnpaidOrder(tx: Db, deps: Deps, order: OrderRecord, by: MovedBy): Promise<void> {
  const capture = await findOpenCapture(tx, order);
  const failed = order.events.some(({ kind }) => kind === 'reauthorisationRefused' || kind === 'captureFailed');
  const lost = order.paymentState === 'released' || (order.paymentState === 'authorised' && failed);
  if (!lost || (capture && isUnderWay(capture))) throw new ProblemError('order-move-impossible');
  const moved = await requireMove(tx, deps, order, 'paymentFailed', by);
  await refundEndedOrder(tx, deps, moved, 'orderTerminated', by.actor);
}
