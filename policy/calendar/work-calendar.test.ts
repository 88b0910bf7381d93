import { expect, it } from 'vitest';
import type { CalendarProfile } from './calendar-profile.ts';
import { legalPlace } from './legal-place.ts';
import { workCalendar } from './work-calendar.ts';

type Holidays = NonNullable<CalendarProfile['workingDays']>['without'];

const profile = (without?: Holidays): CalendarProfile => ({
  timeZone: 'Europe/Rome',
  country: 'IT',
  ...(without && { workingDays: { without } }),
  localHolidays: [{ place: 'Rovigo', monthDay: '11-26' }],
});

it.each<[title: string, without: Holidays | undefined, countries: string[], localHolidays: string[]]>([
  ['silent terms: both countries, no place', undefined, ['IT', 'DE'], []],
  ["the merchant's country alone", ['merchantCountry'], ['IT'], []],
  ["the buyer's country alone", ['buyerCountry'], ['DE'], []],
  ['a place the terms name', ['merchantCountry', 'place'], ['IT'], ['11-26']],
])('%s', (_title, without, countries, localHolidays) => {
  expect(workCalendar(profile(without), 'DE')).toEqual({ countries, localHolidays });
});

it('a deadline of the shopper is extended by both countries, whatever the terms choose, and never by a place', () => {
  expect(legalPlace(profile(['merchantCountry', 'place']), 'DE')).toEqual({
    timeZone: 'Europe/Rome',
    calendar: { countries: ['IT', 'DE'] },
  });
});
