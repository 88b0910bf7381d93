import { epochMs, legalDay, recordsKeptUntil } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { emptyEntry } from './emptied.store.ts';
import type { SettledEntry } from './privacy.store.ts';

/**
 * Makes a movement of the merchant's account that was no order's say no more who paid or was paid. Amount and day stay. Does nothing
 * before the records' day is over, or twice.
 *
 * @source `recordsKeptUntil`
 */
export async function anonymiseEntry(
  tx: Db,
  deps: Pick<Deps, 'now' | 'shops'>,
  { merchantId, id, settledAt }: SettledEntry,
): Promise<void> {
  const { profile } = await deps.shops.byId(merchantId);
  const lastDay = recordsKeptUntil(profile, settledAt).value;
  if (lastDay >= legalDay(epochMs(deps.now()), profile.calendar.timeZone)) return;
  if (await emptyEntry(tx, { merchantId, id })) await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'anonymiseEntry', subject: id });
}
