import { deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * By when the merchant has promised to answer a complaint, whichever way it came.
 *
 * @param receivedAt ISO 8601 instant
 * @returns null where the terms promise no day
 * @source `terms.complaint`, R5
 */
export function complaintAnswer(
  { terms: { complaint }, calendar }: Pick<Profile, 'terms' | 'calendar'>,
  receivedAt: string,
  country: Country,
): Decision<Duty | null> {
  const rule = complaint?.answerWithin;
  if (rule === undefined) return decide(null, because('terms.answerUndated', complaint));
  const duty = merchantDuty(deadline(receivedAt, rule, { timeZone: calendar.timeZone, calendar: workCalendar(calendar, country) }));
  return decide(duty, because('terms.answerBy', rule, { figures: { dueBy: duty.dueBy } }));
}
