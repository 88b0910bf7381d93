import type { Profile, WordsFormat, WordsLanguage } from '../../../policy/index.ts';
import { currencyDigits } from './amount-text.ts';

/** How the page writes amounts, dates and countries in one language. */
export interface FigureFormat extends WordsFormat {
  /** A local date with its day of the week. */
  readonly day: (isoDate: string) => string;
  /** Basis points as a percentage. */
  readonly rate: (basisPoints: number) => string;
}

const locales: Readonly<Partial<Record<string, string>>> = { it: 'it-IT', en: 'en-IE', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };
const made = new Map<string, FigureFormat>();

/** The format for a profile's currency and zone; made once, for formats are slow to make. */
export function figureFormat({ price: { currency }, calendar: { timeZone } }: Profile, language: WordsLanguage): FigureFormat {
  const key = `${language} ${currency} ${timeZone}`;
  const format = made.get(key) ?? newFormat(currency, timeZone, locales[language] ?? language);
  made.set(key, format);
  return format;
}

function newFormat(currency: string, timeZone: string, locale: string): FigureFormat {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const perUnit = 10 ** currencyDigits(currency);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const country = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return {
    money: (minor) => money.format(minor / perUnit),
    date: (iso) => (iso.length > 10 ? moment : date).format(Date.parse(iso)),
    country: (code) => country.of(code) ?? code,
    day: (iso) => day.format(Date.parse(iso)),
    rate: (basisPoints) => rate.format(basisPoints / 10_000),
  };
}
