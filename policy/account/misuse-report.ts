import { decide, lawWins, type Decision } from '../decision.ts';
import { dataMinimisation } from '../law/eu-data-protection.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * What a report of misused credentials sets off: the account is frozen at once where the terms say so, and no copy of an
 * identity document is needed for it.
 *
 * @source `account.credentials`; `eu.dataMinimisation`, matrix Q11
 */
export function misuseReport({ account: { credentials } }: Pick<Profile, 'account'>): Decision<{ readonly frozen: boolean }> {
  const copy = credentials?.misuseReport === 'noticeWithIdCopy' ? lawWins('Q11', 'idCopy') : {};
  return decide(
    { frozen: credentials?.onMisuse === 'freezeAndReissue' },
    because('account.misuseNotice', credentials, { law: dataMinimisation.id, ...copy }),
  );
}
