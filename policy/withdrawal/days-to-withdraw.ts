import { decide, type Decision } from '../decision.ts';
import { withdrawalDays } from '../law/eu-withdrawal.ts';
import { because } from '../reason/because.ts';
import type { WithdrawalProfile } from './withdrawal-profile.ts';

/**
 * Calendar days within which a consumer can withdraw: the law's, or those of the terms where they count calendar days and give more.
 *
 * @source `withdrawal.period`; `eu.withdrawal`
 */
export function daysToWithdraw(profile: WithdrawalProfile): Decision<number> {
  let days = known.get(profile);
  if (days === undefined) known.set(profile, (days = decideDays(profile)));
  return days;
}

/** Every line of every quote asks. */
const known = new WeakMap<WithdrawalProfile, Decision<number>>();

function decideDays({ period }: WithdrawalProfile): Decision<number> {
  const granted = period?.kind === 'calendar' ? period.days : withdrawalDays.value;
  const days = Math.max(granted, withdrawalDays.value);
  const overruled = granted < days ? { clauseWouldGive: granted } : {};
  return decide(days, because('withdrawal.allowed', period, { law: withdrawalDays.id, ...overruled, figures: { days } }));
}
