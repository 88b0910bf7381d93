import { z } from 'zod';
import { countryCode, rule } from '../rule-schema.ts';

const holidaysOf = z.enum(['merchantCountry', 'buyerCountry', 'buyerRegion', 'buyerMunicipality', 'place']);

const localHoliday = rule({
  place: z.string().min(1),
  monthDay: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected month and day, like 11-26'),
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
