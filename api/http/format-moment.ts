import type { MomentWire } from './formatted.wire.ts';
import type { Language } from './language.ts';
import { cached, localeOf } from './locale.ts';

const instantFormat = cached((key) => {
  const [language, timeZone] = key.split(' ') as [Language, string];
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short', timeZone });
});
const secondFormat = cached((key) => {
  const [language, timeZone] = key.split(' ') as [Language, string];
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'long', timeZone });
});
const dayFormat = cached((language) => new Intl.DateTimeFormat(localeOf(language as Language), { dateStyle: 'long', timeZone: 'UTC' }));
const weekdayFormat = cached((language) => new Intl.DateTimeFormat(localeOf(language as Language), { dateStyle: 'full', timeZone: 'UTC' }));
const shortDayFormat = cached(
  (language) =>
    new Intl.DateTimeFormat(localeOf(language as Language), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
);

/** French counts the first of the month and no other day; Intl does not. */
const firsts: Readonly<Partial<Record<Language, string>>> = { fr: '1er' };

/** A range pads its days in Italian, where a single date does not. */
function joined(parts: readonly { readonly type: string; readonly value: string }[], language: Language): string {
  return parts
    .map(({ type, value }) => (type !== 'day' ? value : Number(value) === 1 ? (firsts[language] ?? '1') : String(Number(value))))
    .join('');
}

/** An ISO 8601 instant as local time in the zone, to the minute. */
export function formatInstant(iso: string, language: Language, timeZone: string): string {
  return joined(instantFormat(`${language} ${timeZone}`).formatToParts(Date.parse(iso)), language);
}

/** The same to the second and with the zone's name, for receipts. */
export function formatSecond(iso: string, language: Language, timeZone: string): string {
  return joined(secondFormat(`${language} ${timeZone}`).formatToParts(Date.parse(iso)), language);
}

/** A local date, such as 2026-11-24; it stays that date wherever it is read. */
export function formatDay(isoDate: string, language: Language): string {
  return joined(dayFormat(language).formatToParts(Date.parse(isoDate)), language);
}

/** The same with its day of the week. */
export function formatWeekday(isoDate: string, language: Language): string {
  return joined(weekdayFormat(language).formatToParts(Date.parse(isoDate)), language);
}

/** Formatting a range is slow, and every cart of a day shows the same few. */
const dayRange = cached((key) => {
  const [language, from, to] = key.split(' ') as [Language, string, string];
  return joined(shortDayFormat(language).formatRangeToParts(Date.parse(from), Date.parse(to)), language);
});

/** Two local dates: `Tue 24 – Fri 27 Nov`; a single one when they are the same. */
export function formatDayRange(from: string, to: string, language: Language): string {
  return dayRange(`${language} ${from} ${to}`);
}

/** An instant as the wire carries it. */
export function instantOf(iso: string, language: Language, timeZone: string): MomentWire {
  return { iso, text: formatInstant(iso, language, timeZone) };
}

/** A local date as the wire carries it. */
export function dayOf(isoDate: string, language: Language): MomentWire {
  return { iso: isoDate, text: formatDay(isoDate, language) };
}
