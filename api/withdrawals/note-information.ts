import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import { requirePast } from '../parcels/require-past.ts';

export interface NoteInformation {
  readonly merchantId: string;
  readonly orderId: string;
  /** When the buyer was told after all, ISO 8601 instant; null: not so far. */
  readonly givenAt: string | null;
  readonly actor: string;
  readonly requestId: string;
}

/**
 * Writes down that the buyer was not told of the right of withdrawal before ordering, or when that was made good. The period to
 * withdraw, and what can be deducted, depend on it.
 *
 * @throws ProblemError order-not-found, not-in-the-future
 * @source CRD 10, 14(2)
 */
export async function noteInformation(
  tx: Db,
  deps: Deps,
  { merchantId, orderId, givenAt, actor, requestId }: NoteInformation,
): Promise<OrderRecord> {
  const order = await lockOrder(tx, merchantId, orderId);
  const now = deps.now();
  const isNoted = order.events.some(({ kind }) => kind === 'withdrawalUnexplained');
  if (!isNoted || givenAt === null) await insertOrderEvents(tx, order, ['withdrawalUnexplained'], now, actor);
  if (givenAt !== null) await insertOrderEvents(tx, order, ['withdrawalExplained'], requirePast(givenAt, now), actor);
  await insertAudit(tx, { merchantId, actor, verb: 'noteInformation', subject: orderId, requestId });
  await recomputeDeadlines(tx, deps, order);
  return lockOrder(tx, merchantId, orderId);
}
