import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { countryCode, monthDay, rule } from '../rule-schema.ts';

const holidaysOf = z.enum(['merchantCountry', 'buyerCountry', 'buyerRegion', 'buyerMunicipality', 'place']);

const localHoliday = rule({
  place: z.string().min(1),
  monthDay,
});

/** Which days count, and where midnight is. */
export const calendarProfile = z.strictObject({
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected the name of an IANA time zone, like Europe/Rome')
    .meta({ description: 'IANA zone in which a legal day begins and ends.', default: 'Europe/Rome' }),
  country: countryCode.meta({ description: "The merchant's country: its public holidays are never working days." }),
  workingDays: rule({ without: z.array(holidaysOf).min(1) })
    .optional()
    .meta({ description: 'Monday to Friday without the holidays of these. `place` stands for `localHolidays`.' }),
  localHolidays: z.array(localHoliday).optional(),
});

export type CalendarProfile = z.infer<typeof calendarProfile>;

/** Temporal also takes offsets, dates with a zone and any capitals; a name is spelt as the database of zones spells it. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}
