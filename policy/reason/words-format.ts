import { Temporal } from 'temporal-polyfill';
import { epochMs } from '../calendar.ts';
import { localeFormat } from './locale-format.ts';
import type { WordsFormat, WordsLanguage } from './words.ts';

/** In what money and where the days are that are written out. */
export interface WordsPlace {
  /** ISO 4217. */
  readonly currency?: string | undefined;
  /** IANA zone. */
  readonly timeZone?: string | undefined;
}

/**
 * How a language writes amounts, dates and countries: `6,90 €` in German and `€6.90` in English. Dates are long, an instant is local
 * time to the minute, and a country without a name stays its code.
 *
 * @param place euro and `Europe/Rome` unless it says otherwise
 */
export function wordsFormat(language: WordsLanguage, { currency = 'EUR', timeZone = 'Europe/Rome' }: WordsPlace = {}): WordsFormat {
  const { money, moment, country } = localeFormat(language);
  return {
    money: (minor) => money(minor, currency),
    date: (iso) =>
      iso.length > 10
        ? moment(epochMs(iso), timeZone, 'minute')
        : moment(Temporal.PlainDate.from(iso).toZonedDateTime('UTC').epochMilliseconds, 'UTC', 'day'),
    country,
  };
}
