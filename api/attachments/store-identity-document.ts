import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import { sealed } from '../db/sealed.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices } from '../notices/owed-notice.ts';
import { awaitedDocument } from '../orders/identity-request.ts';
import { insertOrderEvents, lockOrder } from '../orders/orders.store.ts';
import { insertAttachment, listIdentityDocuments } from './attachments.store.ts';
import { identityKeptUntil } from './identity-kept-until.ts';
import type { StoreAttachment } from './store-attachment.ts';

/** Front and back, and another try or two. */
const most = 6;

/**
 * Keeps a picture of a document the merchant asked for, until it has been checked and never longer than said. It goes by no mail, is
 * shown by no link, is sealed where it is kept, and every look at it is written down.
 *
 * @returns the local date, ISO 8601, by which it is deleted at the latest
 * @throws ProblemError order-not-found, document-not-asked where none is asked for, or serves any more, attachments-too-many
 */
export async function storeIdentityDocument(
  tx: Db,
  deps: Deps,
  { merchantId, orderId, file, actor, requestId }: Omit<StoreAttachment, 'name'>,
): Promise<string> {
  const order = await lockOrder(tx, merchantId, orderId);
  if (!awaitedDocument(order)) throw new ProblemError('document-not-asked');
  if ((await listIdentityDocuments(tx, merchantId, orderId)).length >= most) throw new ProblemError('attachments-too-many');
  const now = deps.now();
  const id = newId('att');
  const record = {
    merchantId,
    id,
    orderId,
    subject: 'identity',
    subjectId: orderId,
    name: 'document.jpg',
    actor,
    uploadedAt: now,
  } as const;
  await insertAttachment(tx, record, { ...file, content: sealed(deps.env, 'identity', id, file.content) });
  await insertOrderEvents(tx, order, ['documentReceived'], now, actor);
  const merchant = await deps.shops.byId(merchantId);
  await insertNotices(tx, merchantId, orderId, merchantNotices('merchantTask', merchant, merchant.profile));
  await recomputeDeadlines(tx, deps, order);
  await insertAudit(tx, { merchantId, actor, verb: 'storeIdentityDocument', subject: id, ...(requestId !== undefined && { requestId }) });
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  return identityKeptUntil(now, profile.calendar.timeZone);
}
