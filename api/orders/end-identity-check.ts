import type { OrderActor } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { identityStanding } from './identity-request.ts';
import { moveOrder } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import { refundEndedOrder } from './refund-ended-order.ts';

/**
 * The time to show a document is over and none came: where the terms end the order for that, it ends, and all of the money goes back.
 * Does nothing while there is time, or while a document nobody has looked at is there.
 *
 * @param order its row must be locked
 * @returns the order when it ended
 */
export async function endIdentityCheck(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  by: { readonly actor: string; readonly role: OrderActor; readonly reason?: string | undefined; readonly requestId?: string | undefined },
): Promise<OrderRecord | null> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const standing = identityStanding(profile, order, deps.now());
  if (standing?.value.order !== 'terminated' && !(by.role === 'merchant' && standing?.value.order === 'mayBeRefused')) return null;
  const moved = await moveOrder(tx, deps, order, 'documentsMissing', by);
  if (moved) await refundEndedOrder(tx, deps, moved, 'orderTerminated', by.actor);
  return moved;
}
