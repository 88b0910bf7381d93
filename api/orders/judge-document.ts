import { deleteIdentityDocuments } from '../attachments/delete-identity-documents.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { identityRequest } from './identity-request.ts';
import { moveOrder } from './move-order.ts';
import type { OrderRecord } from './order-record.ts';
import { insertOrderEvents } from './orders.store.ts';

/**
 * The merchant has looked at what the buyer showed: in order, the order goes on; not valid, another document can follow while
 * there is time.
 *
 * @param order its row must be locked
 * @throws ProblemError document-not-asked
 */
export async function judgeDocument(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  judgement: {
    readonly valid: boolean;
    readonly actor: string;
    readonly reason?: string | undefined;
    readonly requestId?: string | undefined;
  },
): Promise<void> {
  const { valid, actor, reason, requestId } = judgement;
  if (!identityRequest(order)) throw new ProblemError('document-not-asked');
  await deleteIdentityDocuments(tx, { merchantId: order.merchantId, orderId: order.id, actor });
  if (valid && (await moveOrder(tx, deps, order, 'documentsShown', { actor, role: 'merchant', reason, requestId }))) return;
  // An order that was never suspended for it does not move either.
  await insertOrderEvents(tx, order, [valid ? 'documentsShown' : 'documentRejected'], deps.now(), actor, reason);
  await insertAudit(tx, { merchantId: order.merchantId, actor, verb: 'judgeDocument', subject: order.id, ...(requestId && { requestId }) });
  await recomputeDeadlines(tx, deps, order);
}
