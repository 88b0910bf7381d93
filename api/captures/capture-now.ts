import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { isOver } from '../orders/is-over.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { CaptureRecord } from './capture-record.ts';
import { insertCapture } from './captures.store.ts';

/**
 * Lets the merchant take the money before the terms would, because the reservation could not be renewed and would be lost by then.
 *
 * @param order its row must be locked
 * @throws ProblemError capture-not-open
 */
export async function captureNow(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  order: OrderRecord,
  { actor, requestId }: { readonly actor: string; readonly requestId?: string | undefined },
): Promise<CaptureRecord> {
  const { merchantId } = order;
  const refused = order.events.some(({ kind }) => kind === 'reauthorisationRefused');
  if (order.paymentState !== 'authorised' || isOver(order.state) || !refused) throw new ProblemError('capture-not-open');
  const owed = await insertCapture(tx, { order, cause: 'merchant', owedBy: actor, owedAt: deps.now() });
  if (!owed) throw new ProblemError('capture-not-open');
  await insertAudit(tx, { merchantId, actor, verb: 'captureNow', subject: owed.id, ...(requestId !== undefined && { requestId }) });
  return owed;
}
