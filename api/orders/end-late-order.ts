import type { Db } from '../db/connect-database.ts';
import type { Units } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { lateDelivery } from './late-delivery.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import type { OrderRecord } from './order-record.ts';
import { refundEndedOrder } from './refund-ended-order.ts';
import { requireMove } from './require-move.ts';
import { undoPieces } from './undo-pieces.ts';
import { unshippedUnits } from './unshipped-units.ts';

/**
 * The buyer ends an order whose goods have not come, once the law lets it: what was delivered stays bought, the money for the rest goes back.
 *
 * @param order its row must be locked
 * @throws ProblemError choice-not-open with the reasons
 */
export async function endLateOrder(tx: Db, deps: Deps, order: OrderRecord, requestId: string): Promise<void> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const parcels = await listParcels(tx, order.merchantId, order.id);
  const late = lateDelivery(profile, order, parcels, deps.now());
  if (!late?.value.remedies.includes('terminate'))
    throw new ProblemError('choice-not-open', {
      because: reasonsOf(late?.because ?? [], order.language, wordsFormat(profile, order.language)),
    });
  const by = { actor: 'shopper', role: 'buyer', requestId } as const;
  const delivered = parcels.filter(({ deliveredAt }) => deliveredAt !== null);
  const moved = await requireMove(tx, deps, order, 'terminatedLate', by);
  if (delivered.length === 0) await refundEndedOrder(tx, deps, moved, 'lateDelivery', 'shopper');
  else await undoPieces(tx, deps, moved, { units: awaited(order, parcels), reason: 'lateDelivery', actor: 'shopper' });
}

/** Pieces that are under way, and those that have not left. */
function awaited(order: OrderRecord, parcels: readonly ParcelRecord[]): Units[] {
  const underWay = parcels.filter(({ whereabouts }) => whereabouts !== 'delivered' && whereabouts !== 'lost' && whereabouts !== 'returned');
  return [...unshippedUnits(order, parcels), ...underWay.flatMap(({ lines }) => lines)];
}
