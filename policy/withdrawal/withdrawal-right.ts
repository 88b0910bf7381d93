import { isProfessional } from '../buyer/is-professional.ts';
import { decide } from '../decision.ts';
import { cleanableGoods, withdrawalExclusionPersonalised, withdrawalExclusionSealed } from '../law/eu-withdrawal.ts';
import type { Buyer, QuoteInputLine } from '../quote-input.ts';
import type { QuoteLine } from '../quote.ts';
import { because } from '../reason/because.ts';
import { daysToWithdraw } from './days-to-withdraw.ts';
import type { WithdrawalProfile } from './withdrawal-profile.ts';

type Exception = 'personalised' | 'sealedHygiene';

/**
 * Whether the right of withdrawal exists for goods. The exceptions are the law's; terms cannot add any.
 *
 * @source `eu.withdrawal`, `eu.withdrawal.personalised`, `eu.withdrawal.sealedHygiene`, `eu.withdrawal.cleanable`
 */
export function withdrawalRight(
  profile: WithdrawalProfile,
  line: Pick<QuoteInputLine, Exception | 'cleanable'>,
  buyer: Buyer | undefined,
): QuoteLine['withdrawal'] {
  if (isProfessional(buyer)) return decide('excluded', because('withdrawal.professional', profile.period));
  if (line.personalised === true) {
    const reason = because('withdrawal.personalised', clauseOn(profile, 'personalised'), { law: withdrawalExclusionPersonalised.id });
    return decide('excluded', reason);
  }
  if (line.sealedHygiene === true && line.cleanable === true) {
    return decide('allowed', because('withdrawal.cleanable', clauseOn(profile, 'sealedHygiene'), { law: cleanableGoods.id }));
  }
  if (line.sealedHygiene === true) {
    const reason = because('withdrawal.sealedHygiene', clauseOn(profile, 'sealedHygiene'), { law: withdrawalExclusionSealed.id });
    return decide('whenOpened', reason);
  }
  return { value: 'allowed', because: daysToWithdraw(profile).because };
}

/** The clause that announces an exception, where the terms do. */
function clauseOn({ exclusions }: WithdrawalProfile, exception: Exception): WithdrawalProfile['exclusions'] {
  return exclusions?.grounds.includes(exception) ? exclusions : undefined;
}
