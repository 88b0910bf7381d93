import { decide, type Decision } from '../decision.ts';
import { cleanableGoods } from '../law/eu-refund.ts';
import { withdrawalExclusionPersonalised, withdrawalExclusionSealed } from '../law/eu.ts';
import { because } from '../reason/because.ts';
import { daysToWithdraw } from './days-to-withdraw.ts';
import type { WithdrawalProfile } from './withdrawal-profile.ts';

/** What makes goods an exception. */
export interface WithdrawableLine {
  /** Made to measure or personalised by the buyer's choice. */
  readonly personalised?: boolean;
  /** Sold as sealed for hygiene. */
  readonly sealedHygiene?: boolean;
  /** Can be cleaned and sold again, as garments can. */
  readonly cleanable?: boolean;
}

/** Who withdraws, and whether the seal is broken. */
export interface LineFacts {
  readonly buyer?: 'consumer' | 'professional' | undefined;
  readonly opened?: boolean | undefined;
}

/**
 * Whether a withdrawal reaches a line, once there is one. The exceptions are the law's; terms cannot add any.
 *
 * @source `eu.withdrawal.personalised`, `eu.withdrawal.sealedHygiene`, `eu.withdrawal.cleanable`
 */
export function withdrawableLine(profile: WithdrawalProfile, line: WithdrawableLine, facts: LineFacts): Decision<boolean> {
  const { exclusions } = profile;
  const announced = (ground: 'personalised' | 'sealedHygiene') => (exclusions?.grounds.includes(ground) ? exclusions : undefined);
  if (facts.buyer === 'professional') return decide(false, because('withdrawal.professional', profile.period));
  if (line.personalised === true) {
    return decide(false, because('withdrawal.personalised', announced('personalised'), { law: withdrawalExclusionPersonalised.id }));
  }
  if (line.sealedHygiene === true && facts.opened === true) {
    return line.cleanable === true
      ? decide(true, because('withdrawal.cleanable', announced('sealedHygiene'), { law: cleanableGoods.id }))
      : decide(false, because('withdrawal.sealedHygiene', announced('sealedHygiene'), { law: withdrawalExclusionSealed.id }));
  }
  return decide(true, ...daysToWithdraw(profile).because);
}
