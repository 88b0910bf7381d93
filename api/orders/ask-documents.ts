import { identityCheck, nextOrderState } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import { identityStanding } from './identity-request.ts';
import type { OrderRecord } from './order-record.ts';
import { insertOrderEvents } from './orders.store.ts';
import { requireMove } from './require-move.ts';

/**
 * The merchant asks the buyer for a document. Where the terms suspend the order meanwhile, it is; elsewhere it goes on. It serves to
 * check a payment before the goods leave: afterwards, and while one is asked for already, there is nothing to ask.
 *
 * @param order its row must be locked
 * @throws ProblemError document-not-asked where the terms know no such request, order-move-impossible
 */
export async function askDocuments(
  tx: Db,
  deps: Deps,
  order: OrderRecord,
  { actor, reason, requestId }: { readonly actor: string; readonly reason?: string | undefined; readonly requestId?: string | undefined },
): Promise<void> {
  const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
  const now = deps.now();
  const check = identityCheck(profile, { requestedAt: now, documents: [], country: order.agreed.billingAddress.country }, now);
  if (check.value.state === 'notForeseen')
    throw new ProblemError('document-not-asked', {
      because: reasonsOf(check.because, order.language, wordsFormat(profile, order.language)),
    });
  const standing = identityStanding(profile, order, now)?.value.state;
  const isAsked = standing === 'pending' || standing === 'passed';
  if (isAsked || nextOrderState(order.state, 'documentsAsked', 'merchant').value === null) throw new ProblemError('order-move-impossible');
  if (check.value.order === 'suspended') {
    await requireMove(tx, deps, order, 'documentsAsked', { actor, role: 'merchant', reason, requestId });
    return;
  }
  await insertOrderEvents(tx, order, ['documentsAwaited'], now, actor, reason);
  await insertNotices(tx, order.merchantId, order.id, [shopperNotice('documentsRequested', order)]);
  await insertAudit(tx, { merchantId: order.merchantId, actor, verb: 'askDocuments', subject: order.id, ...(requestId && { requestId }) });
  await recomputeDeadlines(tx, deps, order);
}
