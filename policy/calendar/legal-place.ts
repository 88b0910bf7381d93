import type { Country } from '../iso-countries.ts';
import type { CalendarProfile } from './calendar-profile.ts';
import type { LegalPlace } from './deadline.ts';

/** Where a shopper's deadlines are reckoned: public holidays of either country extend them, local ones never. @source R2 */
export function legalPlace(profile: CalendarProfile, buyerCountry: Country): LegalPlace {
  return { timeZone: profile.timeZone, calendar: { countries: [profile.country, buyerCountry] } };
}
