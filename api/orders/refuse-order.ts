import { orderRefusal, type Decision, type OrderRefusal, type RefusalGround } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { ProblemError } from '../http/problem.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { concludedAt } from './concluded-at.ts';
import type { MovedBy } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import { refundEndedOrder } from './refund-ended-order.ts';
import { requireMove } from './require-move.ts';

export interface RefuseOrder {
  readonly ground: RefusalGround;
  /** The merchant's words to the shopper; absent: the ground's own. */
  readonly reason?: string | undefined;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/**
 * The merchant does not want an order: as long as there is no contract, on a ground of its terms; afterwards only where they end
 * it for a failure like that. What was paid goes back.
 *
 * @param order its row must be locked
 * @throws ProblemError order-stands with the reasons, order-move-impossible
 */
export async function refuseOrder(tx: Db, deps: Deps, order: OrderRecord, { ground, reason, ...acts }: RefuseOrder): Promise<OrderRecord> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const concluded = concludedAt(profile, order, await listParcels(tx, order.merchantId, order.id)).value !== null;
  const refusal: Decision<OrderRefusal> = orderRefusal(profile, { ground, concluded });
  if (refusal.value.outcome !== 'refuse' && refusal.value.outcome !== 'terminate') {
    throw new ProblemError('order-stands', { because: reasonsOf(refusal.because, order.language, wordsFormat(profile, order.language)) });
  }
  const by: MovedBy = { ...acts, role: 'merchant', reason: reason ?? ground };
  const moved = await requireMove(tx, deps, order, 'refused', by);
  await refundEndedOrder(tx, deps, moved, 'orderRefused', acts.actor);
  return moved;
}
