import type { BuyerType } from '../buyer/buyer-profile.ts';
import { decide, type Decision } from '../decision.ts';
import { daysToWithdraw } from './days-to-withdraw.ts';
import type { WithdrawalProfile } from './withdrawal-profile.ts';
import { withdrawalRight } from './withdrawal-right.ts';

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
  readonly buyer?: BuyerType | undefined;
  readonly opened?: boolean | undefined;
}

/**
 * Whether a withdrawal reaches a line, once there is one.
 *
 * @source `withdrawalRight`
 */
export function withdrawableLine(profile: WithdrawalProfile, line: WithdrawableLine, facts: LineFacts): Decision<boolean> {
  const right = withdrawalRight(profile, line, { type: facts.buyer });
  if (right.value !== 'whenOpened') return decide(right.value === 'allowed', ...right.because);
  return facts.opened === true ? decide(false, ...right.because) : decide(true, ...daysToWithdraw(profile).because);
}
