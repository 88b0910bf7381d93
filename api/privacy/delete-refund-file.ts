import { epochMs, legalDay, recordsKeptUntil } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import { deleteFile, type DatedFile } from '../bank/refund-files.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';

/**
 * Deletes a file that ordered refunds at the merchant's bank, with the names of those who were paid: it is older than their payment, and
 * so no sale in it was touched before it was made. Does nothing before the records' day is over, or twice.
 *
 * @source `recordsKeptUntil`
 */
export async function deleteRefundFile(tx: Db, deps: Pick<Deps, 'now' | 'shops'>, { merchantId, id, orderedAt }: DatedFile): Promise<void> {
  const { profile } = await deps.shops.byId(merchantId);
  const lastDay = recordsKeptUntil(profile, orderedAt).value;
  if (lastDay >= legalDay(epochMs(deps.now()), profile.calendar.timeZone)) return;
  if (await deleteFile(tx, merchantId, id)) await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'deleteRefundFile', subject: id });
}
