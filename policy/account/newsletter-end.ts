import { decide, lawWins, type Decision } from '../decision.ts';
import { marketingObjection } from '../law/eu-data-protection.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * The instant from which a newsletter no longer goes to somebody who left it: the one at which they left, whatever time the
 * terms take.
 *
 * @param leftAt ISO 8601 instant
 * @source `account.newsletter.unsubscribeWithin`; `eu.marketingObjection`, matrix Q11
 */
export function newsletterEnd({ account: { newsletter } }: Pick<Profile, 'account'>, leftAt: string): Decision<string> {
  const lag = newsletter?.unsubscribeWithin;
  const slower = lag !== undefined && lag.days > 0 ? lawWins('Q11', lag.days) : {};
  return decide(leftAt, because('account.newsletterLeft', lag, { law: marketingObjection.id, ...slower }));
}
