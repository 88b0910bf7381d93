import { isProfessional } from '../buyer/is-professional.ts';
import { decide } from '../decision.ts';
import { withdrawalExclusionPersonalised, withdrawalExclusionSealed } from '../law/eu.ts';
import type { Buyer, QuoteInputLine } from '../quote-input.ts';
import type { QuoteLine } from '../quote.ts';
import { because } from '../reason/because.ts';
import { daysToWithdraw } from './days-to-withdraw.ts';
import type { WithdrawalProfile } from './withdrawal-profile.ts';

/**
 * Whether the right of withdrawal exists for a line. The exceptions are the law's; terms cannot add any.
 *
 * @source `eu.withdrawal`, `eu.withdrawal.personalised`, `eu.withdrawal.sealedHygiene`
 */
export function lineWithdrawal(profile: WithdrawalProfile, line: QuoteInputLine, buyer: Buyer | undefined): QuoteLine['withdrawal'] {
  if (isProfessional(buyer)) return decide('excluded', because('withdrawal.professional', profile.period));
  if (line.personalised === true) {
    return decide(
      'excluded',
      because('withdrawal.personalised', exclusion(profile, 'personalised'), { law: withdrawalExclusionPersonalised.id }),
    );
  }
  if (line.sealedHygiene === true) {
    return decide(
      'whenOpened',
      because('withdrawal.sealedHygiene', exclusion(profile, 'sealedHygiene'), { law: withdrawalExclusionSealed.id }),
    );
  }
  return { value: 'allowed', because: daysToWithdraw(profile).because };
}

/** The clause that announces an exclusion, where the terms do. */
function exclusion({ exclusions }: WithdrawalProfile, ground: 'personalised' | 'sealedHygiene') {
  return exclusions?.grounds.includes(ground) ? exclusions : undefined;
}
