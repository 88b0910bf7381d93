import { z } from 'zod';
import { countryCode, monthDay, rule } from '../rule-schema.ts';

const holidaysOf = z.enum(['merchantCountry', 'buyerCountry', 'buyerRegion', 'buyerMunicipality', 'place']);

const localHoliday = rule({
  place: z.string().min(1),
  monthDay,
});

/** Which days count, and where midnight is. */
export const calendarProfile = z.strictObject({
  timeZone: z.string().min(1).meta({ description: 'IANA zone in which a legal day begins and ends.', default: 'Europe/Rome' }),
  country: countryCode.meta({ description: "The merchant's country: its public holidays are never working days." }),
  workingDays: rule({ without: z.array(holidaysOf).min(1) })
    .optional()
    .meta({ description: 'Monday to Friday without the holidays of these. `place` stands for `localHolidays`.' }),
  localHolidays: z.array(localHoliday).optional(),
});

export type CalendarProfile = z.infer<typeof calendarProfile>;
