import { Temporal } from 'temporal-polyfill';

/** Easter Sunday of the western churches, by the anonymous (Meeus) computation. */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return marchDay(year, epact + weekday - 7 * late + 22);
}

/** Easter Sunday of the eastern churches: reckoned in the Julian calendar, given in ours. @param year 1900 to 2099 */
export function orthodoxEasterSunday(year: number): Temporal.PlainDate {
  const epact = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
  const daysBehind = 13;
  return marchDay(year, epact + weekday + 22 + daysBehind);
}

const marchDay = (year: number, day: number) => Temporal.PlainDate.from({ year, month: 3, day: 1 }).add({ days: day - 1 });
