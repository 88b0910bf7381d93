import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../calendar.ts';
import type { Country } from '../iso-countries.ts';
import type { CalendarProfile } from './calendar-profile.ts';
import { legalPlace } from './legal-place.ts';

/**
 * The day on which somebody at the shop is reminded of what is due: the last one on or before it on which people work.
 *
 * @param dueBy local date, ISO 8601
 * @param country the buyer's
 * @returns local date, ISO 8601
 * @throws RangeError when the holiday table does not reach so far
 * @source R5
 */
export function warningDay({ calendar }: { readonly calendar: CalendarProfile }, dueBy: string, country: Country): string {
  const { calendar: work } = legalPlace(calendar, country);
  let day = Temporal.PlainDate.from(dueBy);
  while (!isWorkingDay(day, work)) day = day.subtract({ days: 1 });
  return day.toString();
}
