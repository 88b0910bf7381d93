import { deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { NoticeStep } from './notice-profile.ts';

/** What a notice follows: the goods were received, or a time was over. */
export interface NoticeEvent {
  /** ISO 8601 instant or local date. */
  readonly at: string;
  /** Where the buyer is. */
  readonly country: Country;
}

/**
 * By when the terms promise to tell the shopper at a step.
 *
 * @returns null where they name no time
 * @throws RangeError when the holiday table does not reach so far
 * @source `notice.<step>.within`; matrix H, R5
 */
export function noticeDue(
  { notice, calendar }: Pick<Profile, 'notice' | 'calendar'>,
  step: NoticeStep,
  { at, country }: NoticeEvent,
): Decision<Duty | null> {
  const within = notice[step]?.within;
  if (within === undefined) return decide(null, because('notice.noTime', notice[step]));
  const duty = merchantDuty(deadline(at, within, legalPlace(calendar, country)));
  return decide(duty, because('notice.tellBy', within, { figures: { lastDay: duty.legalLimit } }));
}
