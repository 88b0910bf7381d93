import { Temporal } from 'temporal-polyfill';
import { extendToWorkingDay, isWorkingDay, type WorkCalendar } from '../calendar.ts';
import type { Country } from '../iso-countries.ts';
import { isPublicHoliday } from '../law/holidays.ts';
import type { Period, Reckoning } from './deadline.ts';

/** A day nobody works, and why. Dates are local, ISO 8601. */
export interface DayOff {
  readonly day: string;
  readonly why: 'saturday' | 'sunday' | 'holiday' | 'localHoliday';
  /** Whose public holiday it is. */
  readonly countries?: readonly Country[];
}

/** One step on the way from an event to the end of a deadline, as somebody with a paper calendar would take it. */
export type DeadlineStep =
  | { readonly step: 'event'; readonly day: string; readonly instant?: string }
  | {
      readonly step: 'counted';
      readonly days: number;
      readonly kind: Period['kind'];
      /** The first day that counts; absent in a period of no days. */
      readonly from?: string;
      readonly to: string;
      /** Days in between that are no working days, where those are counted. */
      readonly without: readonly DayOff[];
    }
  | { readonly step: 'months'; readonly months: number; readonly from: string; readonly to: string }
  | { readonly step: 'extended'; readonly over: readonly DayOff[]; readonly to: string }
  /** A period of two days or more holds two working days. */
  | { readonly step: 'secondWorkingDay'; readonly over: readonly DayOff[]; readonly to: string }
  | { readonly step: 'ends'; readonly day: string; readonly endsAt: string; readonly timeZone: string; readonly holidays: string };

/**
 * How a deadline was reckoned, step by step. The last `to` before `ends` is its last day.
 *
 * @source Reg. 1182/71 art. 3(1), (2), (4), (5), R2
 */
export function deadlineSteps({ deadline, place, event, period }: Reckoning): readonly DeadlineStep[] {
  const { eventDay, rawLastDay, lastDay, endsAt, holidays } = deadline;
  const { timeZone, calendar } = place;
  const start: DeadlineStep[] =
    'months' in period
      ? [{ step: 'months', months: period.months, from: event, to: rawLastDay }]
      : [
          { step: 'event', day: eventDay, ...(event.includes('T') && { instant: event }) },
          {
            step: 'counted',
            ...period,
            ...(period.days > 0 && { from: dayAfter(eventDay) }),
            to: rawLastDay,
            without: period.kind === 'working' ? daysOff(dayAfter(eventDay), rawLastDay, calendar) : [],
          },
        ];
  const extended = extendToWorkingDay(Temporal.PlainDate.from(rawLastDay), calendar).toString();
  return [
    ...start,
    ...(extended === rawLastDay ? [] : [{ step: 'extended', over: daysOff(rawLastDay, extended, calendar), to: extended } as const]),
    ...(lastDay === extended
      ? []
      : [{ step: 'secondWorkingDay', over: daysOff(dayAfter(extended), lastDay, calendar), to: lastDay } as const]),
    { step: 'ends', day: lastDay, endsAt, timeZone, holidays },
  ];
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** The days from one to before another on which nobody works. */
function daysOff(from: string, until: string, calendar: WorkCalendar): DayOff[] {
  const found: DayOff[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() < until; day = day.add({ days: 1 })) {
    if (!isWorkingDay(day, calendar)) found.push(dayOff(day, calendar));
  }
  return found;
}

function dayOff(date: Temporal.PlainDate, { countries }: WorkCalendar): DayOff {
  const day = date.toString();
  if (date.dayOfWeek > 5) return { day, why: date.dayOfWeek === 6 ? 'saturday' : 'sunday' };
  const keeping = [...new Set(countries)].filter((country) => isPublicHoliday(country, day));
  return keeping.length > 0 ? { day, why: 'holiday', countries: keeping } : { day, why: 'localHoliday' };
}
