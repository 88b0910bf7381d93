import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { deleteIdentity } from './attachments.store.ts';

/** Deletes what was shown of a person for an order: it was looked at, or nobody needs it any more. That it went is kept in the audit. */
export async function deleteIdentityDocuments(
  tx: Db,
  { merchantId, orderId, actor }: { readonly merchantId: string; readonly orderId: string; readonly actor: string },
): Promise<void> {
  const deleted = await deleteIdentity(tx, merchantId, orderId);
  if (deleted > 0) await insertAudit(tx, { merchantId, actor, verb: 'deleteIdentityDocuments', subject: orderId });
}
