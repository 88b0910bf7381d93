import { epochMs, legalDay, recordsKeptUntil } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { getWithdrawal } from '../withdrawals/withdrawals.store.ts';
import { allowAnonymising, emptyRecipients, emptyStatements } from './emptied.store.ts';
import type { Key } from './privacy.store.ts';

/**
 * Makes a statement of withdrawal that is about no order say no more who made it. Time, channel and place in the chain stay, and the
 * chain still holds. Does nothing before the records' day is over, or twice.
 *
 * @source `recordsKeptUntil`
 */
export async function anonymiseStatement(tx: Db, deps: Pick<Deps, 'now' | 'shops'>, { merchantId, id }: Key): Promise<void> {
  const { profile } = await deps.shops.byId(merchantId);
  const statement = await getWithdrawal(tx, merchantId, id);
  const lastDay = recordsKeptUntil(profile, statement.submittedAt).value;
  if (lastDay >= legalDay(epochMs(deps.now()), profile.calendar.timeZone)) return;
  await allowAnonymising(tx);
  if ((await emptyStatements(tx, merchantId, [id])) === 0) return;
  await emptyRecipients(tx, merchantId, [id]);
  await insertAudit(tx, { merchantId, actor: 'sweep', verb: 'anonymiseStatement', subject: id });
}
