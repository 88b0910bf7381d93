import { deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import { dispatchPeriod } from '../shipping/dispatch-period.ts';

/** What the day of dispatch depends on. Instants are ISO 8601; absent: not so far. */
export interface DispatchFacts {
  readonly orderedAt: string;
  readonly paidAt?: string | undefined;
  /** Id of the method of payment. */
  readonly method?: string | undefined;
  /** The buyer's. */
  readonly country: Country;
}

/**
 * By when the goods are to leave, on the calendar of the merchant's own work; null where the terms promise nothing, or what they
 * count from has not happened.
 *
 * @throws RangeError when the holiday table does not reach so far
 * @source `shipping.dispatchWithin`, `calendar.workingDays`, matrix P18, R5
 */
export function dispatchBy({ shipping, calendar }: Pick<Profile, 'shipping' | 'calendar'>, facts: DispatchFacts): Decision<Duty | null> {
  const rule = shipping.dispatchWithin;
  const promised = rule !== undefined && (rule.for === undefined || (facts.method !== undefined && rule.for.includes(facts.method)));
  if (!promised) return decide(null, because('delivery.noDispatchTerm', rule));
  const start = rule.from === 'payment' ? facts.paidAt : facts.orderedAt;
  if (start === undefined) return decide(null, because('delivery.dispatchAwaitsPayment', rule));
  const place = { timeZone: calendar.timeZone, calendar: workCalendar(calendar, facts.country) };
  const duty = merchantDuty(deadline(start, dispatchPeriod(rule), place));
  return decide(duty, because('delivery.dispatchBy', rule, { ambiguity: rule.ambiguity, figures: { dueBy: duty.dueBy } }));
}
