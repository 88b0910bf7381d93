import type { Deadline } from '../calendar/deadline.ts';
import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { statementInTime } from '../withdrawal/statement-in-time.ts';
import { withdrawableLine, type LineFacts, type WithdrawableLine } from '../withdrawal/withdrawable-line.ts';
import { voluntaryReturn, type ReturnAsked } from './voluntary-return.ts';

/** A line somebody wants to send back: what it is, who asks and when. */
export interface RouteAsked extends Omit<ReturnAsked, 'personalised'> {
  readonly line: WithdrawableLine;
  readonly facts: LineFacts;
}

/** On which ground goods go back: the law's first, the merchant's offer after it. */
export type ReturnRoute = 'withdrawal' | 'voluntaryReturn' | 'manual' | 'none';

/**
 * On which ground a line can go back. The right of withdrawal comes first, and conditions of the voluntary return never reach it;
 * where it does not exist or is over, the merchant's own offer may still take the goods.
 *
 * @param period as `statementInTime` takes it
 * @source R6; `eu.withdrawal.inTime`, `return.voluntary`
 */
export function returnRoute(
  profile: Pick<Profile, 'return' | 'withdrawal' | 'calendar'>,
  period: Deadline | null | 'unknown',
  { line, facts, ...asked }: RouteAsked,
): Decision<ReturnRoute> {
  const reaches = withdrawableLine(profile.withdrawal, line, facts);
  const inTime = statementInTime(period, asked.askedAt);
  if (reaches.value && inTime.value) return decide('withdrawal', ...inTime.because, ...reaches.because);
  const offer = voluntaryReturn(profile, { ...asked, personalised: line.personalised });
  const why = reaches.value ? inTime.because : reaches.because;
  return decide(routes[offer.value.standing], ...offer.because, ...why);
}

const routes = { accepted: 'voluntaryReturn', manual: 'manual', refused: 'none' } as const;
