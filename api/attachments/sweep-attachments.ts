import type { Deps } from '../deps.ts';
import { deleteUnused, findIdentityToDelete } from './attachments.store.ts';
import { deleteIdentityDocuments } from './delete-identity-documents.ts';
import { identityTooOld } from './identity-kept-until.ts';

const unusedMs = 24 * 60 * 60 * 1000;

/** Deletes what nobody used within a day, and documents that show who somebody is once they have served or have been here too long. */
export async function sweepAttachments({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await deleteUnused(db, new Date(Date.parse(now()) - unusedMs).toISOString());
  for (const { merchantId, orderId } of await findIdentityToDelete(db, identityTooOld(now())))
    await db.transaction().execute((tx) => deleteIdentityDocuments(tx, { merchantId, orderId, actor: 'sweep' }));
}
