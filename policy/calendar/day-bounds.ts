import { Temporal } from 'temporal-polyfill';
import { endOfDay } from '../calendar.ts';
import { memo } from '../memo.ts';

/** When a local day begins, and when it is over (exclusive); ISO 8601 instants in UTC. */
export interface DayBounds {
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * The instants between which a local date is today.
 *
 * @param day ISO 8601 date
 * @param timeZone IANA zone
 * @source R2
 */
export function dayBounds(day: string, timeZone: string): DayBounds {
  return boundsOf(`${timeZone} ${day}`, () => {
    const date = Temporal.PlainDate.from(day);
    return { startsAt: date.toZonedDateTime(timeZone).toInstant().toString(), endsAt: endOfDay(date, timeZone) };
  });
}

/** The orders of a day ask for the same few days. */
const boundsOf = memo<DayBounds>(1000);
