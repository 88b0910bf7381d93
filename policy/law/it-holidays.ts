import { Temporal } from 'temporal-polyfill';

/** Days of the year that are national holidays, each with the first year it was one (of those that matter here). */
const fixed = [
  { monthDay: '01-01', since: 0 },
  { monthDay: '01-06', since: 0 },
  { monthDay: '04-25', since: 0 },
  { monthDay: '05-01', since: 0 },
  { monthDay: '06-02', since: 0 },
  { monthDay: '08-15', since: 0 },
  { monthDay: '10-04', since: 2026 },
  { monthDay: '11-01', since: 0 },
  { monthDay: '12-08', since: 0 },
  { monthDay: '12-25', since: 0 },
  { monthDay: '12-26', since: 0 },
] as const;

/**
 * Italian national holidays of a year, as ISO dates. Easter Sunday is left out: it is a Sunday anyway.
 *
 * @param year from 2012 on
 * @source L. 260/1949; L. 151/2025 (4 October)
 */
export function italianHolidays(year: number): readonly string[] {
  const days = fixed.filter(({ since }) => year >= since).map(({ monthDay }) => `${year}-${monthDay}`);
  return [...days, easterSunday(year).add({ days: 1 }).toString()].sort();
}

/** Gregorian Easter by the anonymous (Meeus) computation. */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
