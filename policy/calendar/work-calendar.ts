import type { WorkCalendar } from '../calendar.ts';
import type { Country } from '../iso-countries.ts';
import type { CalendarProfile } from './calendar-profile.ts';

/**
 * The calendar of the merchant's own work: dispatch, delivery. The holidays of the merchant's and the buyer's country count
 * unless the terms choose among them; local ones only where the terms name their place.
 *
 * @source `calendar.workingDays`, `calendar.localHolidays`
 */
export function workCalendar(profile: CalendarProfile, buyerCountry: Country): WorkCalendar {
  const without = profile.workingDays?.without;
  const countries = [
    ...(without?.includes('merchantCountry') === false ? [] : [profile.country]),
    ...(without?.includes('buyerCountry') === false ? [] : [buyerCountry]),
  ];
  const localHolidays = without?.includes('place') ? (profile.localHolidays ?? []).map(({ monthDay }) => monthDay) : [];
  return { countries, localHolidays };
}
