import { unavailableGoods, type Decision, type UnavailableFacts, type UnavailableGoods } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { followParcels } from '../parcels/follow-parcels.ts';
import { eachLineOnce } from '../returns/each-line-once.ts';
import { readOrderCase } from '../returns/return-case.ts';
import { owedFor } from '../refunds/payable-for.ts';
import { refundEventsOf } from '../refunds/refund-events-of.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import { moveOrder, type MovedBy } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import { writeOff } from './order-stock.store.ts';
import { getOrder } from './orders.store.ts';
import { unitsBySku } from './stock-wanted.ts';
import { settleOrderStock } from './settle-order-stock.ts';
import { undoPieces } from './undo-pieces.ts';
import { unshippedUnits } from './unshipped-units.ts';

export interface DeclareUnavailable {
  /** Pieces that cannot be had; they must not have left. A line named twice is missing as often. */
  readonly units: readonly Units[];
  /** The buyer says they are accessories of a line. */
  readonly accessory?: UnavailableFacts['accessory'];
  readonly actor: string;
  readonly reason?: string | undefined;
  readonly requestId?: string | undefined;
}

/** What policy makes of goods that cannot be had, beside the money that moves. */
export interface DeclaredUnavailable {
  readonly goods: Decision<UnavailableGoods>;
  /** What goes back for them, minor units: never more than came in, or is reserved. */
  readonly refund: number;
}

/**
 * Goods of an order cannot be had: they are undone, their money goes back with the share of the delivery the terms give, and the
 * shopper is told. With nothing else left to come the order ends. An order that is not paid yet is not changed in part.
 *
 * @param order its row must be locked
 * @returns what becomes of it; whether the rest can be cancelled too stands there
 * @throws ProblemError pieces-not-open, order-move-impossible
 */
export async function declareUnavailable(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  { units: named, accessory, actor, reason, requestId }: DeclareUnavailable,
): Promise<DeclaredUnavailable> {
  const { merchantId, id: orderId } = order;
  const units = eachLineOnce(named);
  const { profile, parcels, returns, refunds, refundOrder } = await readOrderCase(tx, deps, order);
  const open = unshippedUnits(order, parcels);
  if (!units.every(({ line, quantity }) => quantity <= (open.find((each) => each.line === line)?.quantity ?? 0)))
    throw new ProblemError('pieces-not-open', { open });

  const before = refundEventsOf(returns, refunds);
  const goods = unavailableGoods(profile, refundOrder, { at: deps.now(), missing: units, before, accessory });
  const undone = await undoPieces(tx, deps, order, { units, reason: 'unavailable', actor });
  await move(tx, deps, await getOrder(tx, merchantId, orderId), goods.value, { actor, role: 'merchant', reason, requestId });
  // What cannot be had is nobody else's either.
  await writeOff(tx, merchantId, unitsBySku(order, units), 'unavailable');
  await insertNotices(tx, merchantId, undone.id, [shopperNotice('unavailable', order)]);
  await recomputeDeadlines(tx, deps, order);
  return { goods, refund: owedFor(await listRefunds(tx, merchantId, orderId), undone.id) };
}

/** Of an order that is under way, or known to be incomplete, a further piece moves nothing; but it may be the last one awaited. */
async function move(tx: Db, deps: Deps, order: OrderRecord, { whole }: UnavailableGoods, by: MovedBy): Promise<void> {
  if (!whole && order.paymentState === 'pending') throw new ProblemError('order-move-impossible');
  const ends = whole && order.state !== 'shipped';
  if (await moveOrder(tx, deps, order, ends ? 'allUnavailable' : 'linesUnavailable', by)) return;
  if (order.state !== 'partlyUnavailable' && order.state !== 'shipped') throw new ProblemError('order-move-impossible');
  if (!(await followParcels(tx, deps, order, { ...by, role: 'carrier' }))) await settleOrderStock(tx, order, 'linesUnavailable');
}
