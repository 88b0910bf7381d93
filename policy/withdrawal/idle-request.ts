import { calendarDays, deadline, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { sendBackDays } from '../law/eu-withdrawal-refund.ts';
import { withdrawalStatement } from '../law/eu-withdrawal.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A request whose goods were never sent. */
export interface IdleRequest {
  readonly kind: 'withdrawal' | 'voluntaryReturn';
  /** Who has agreed to go on as if it had not been made. */
  readonly undoneBy?: readonly ('buyer' | 'merchant')[] | undefined;
}

/**
 * What becomes of a request whose goods the buyer keeps. A withdrawal has ended the contract: it stands until both sides agree to
 * undo it. A voluntary return lapses where the terms say so, or the buyer drops it.
 *
 * @source `return.voluntary.abandoned`; `eu.withdrawal.statement`, matrix S76
 */
export function idleRequest(
  { return: { voluntary } }: Pick<Profile, 'return'>,
  { kind, undoneBy = [] }: IdleRequest,
): Decision<'stands' | 'undone' | 'lapsed'> {
  if (kind === 'withdrawal') {
    const law = { law: withdrawalStatement.id };
    return undoneBy.includes('buyer') && undoneBy.includes('merchant')
      ? decide('undone', because('withdrawal.undoneByBoth', undefined, law))
      : decide('stands', because('withdrawal.neverLapses', undefined, law));
  }
  if (voluntary?.abandoned) return decide('lapsed', because('return.lapsed', voluntary.abandoned));
  return undoneBy.includes('buyer')
    ? decide('undone', because('return.dropped', voluntary?.offered))
    : decide('stands', because('return.waits', voluntary?.offered));
}

/**
 * When a voluntary return lapses whose goods the buyer keeps: after the days the terms give to send goods off, or as many as the law
 * gives for withdrawn ones. Null where the terms do not let it lapse.
 *
 * @param from ISO 8601 instant or local date: the request was agreed to, or the goods were to be fetched
 * @throws RangeError when the holiday table does not reach so far
 * @source `return.voluntary.abandoned`, `return.sendWithin`; `eu.withdrawal.sendBackDays`, matrix S76
 */
export function idleUntil(profile: Pick<Profile, 'return' | 'calendar'>, from: string, country: Country): Decision<Deadline | null> {
  const idle = idleRequest(profile, { kind: 'voluntaryReturn' });
  if (idle.value !== 'lapsed') return decide(null, ...idle.because);
  const within = profile.return.sendWithin?.from === 'withdrawalNotice' ? profile.return.sendWithin : undefined;
  const until = deadline(from, within ?? calendarDays(sendBackDays.value), legalPlace(profile.calendar, country));
  return decide(until, ...idle.because, because('return.sendBy', within, { law: sendBackDays.id, figures: { lastDay: until.lastDay } }));
}
