import type { Db } from '../db/connect-database.ts';
import type { OrderMoveEvent } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { moveOrder, type MovedBy } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';

/** Moves an order as somebody asks for it. @throws ProblemError order-move-impossible */
export async function requireMove(tx: Db, deps: Deps, order: OrderRecord, event: OrderMoveEvent, by: MovedBy): Promise<OrderRecord> {
  const moved = await moveOrder(tx, deps, order, event, by);
  if (!moved) throw new ProblemError('order-move-impossible');
  return moved;
}
