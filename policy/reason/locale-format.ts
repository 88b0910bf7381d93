import type { WordsLanguage } from './words.ts';

/** How a language writes what is not a sentence. Nothing depends on the machine: locale, currency and zone are always named. */
export interface LocaleFormat {
  /** The form a whole number asks of its noun. */
  readonly plural: (count: number) => 'one' | 'other';
  /** With the language's decimal sign, two decimals at most. */
  readonly number: (value: number) => string;
  /** Basis points: 2200 is `22 %`, or `22%`. */
  readonly rate: (basisPoints: number) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** ISO 3166-1 alpha-2; a code without a name stays a code. */
  readonly country: (code: string) => string;
  /** ISO 639-1; a code without a name stays a code. */
  readonly language: (code: string) => string;
  /** Minor units of an ISO 4217 currency. */
  readonly money: (minor: number, currency: string) => string;
  /** The long date in a zone, of milliseconds since 1970; with `'minute'` the time as well. */
  readonly moment: (ms: number, timeZone: string, to: 'day' | 'minute') => string;
}

/** English is that of the Union, not of the US. */
const locales: Readonly<Record<WordsLanguage, string>> = { it: 'it-IT', en: 'en-IE', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };

/** French counts the first of the month and no other day; Intl does not. */
const firsts: Readonly<Partial<Record<WordsLanguage, string>>> = { fr: '1er' };

/** Made once for each key: Intl takes far longer to make a format than to use it. */
function kept<K extends string, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

/** How a language writes numbers, amounts, moments, lists and names. */
export const localeFormat: (language: WordsLanguage) => LocaleFormat = kept((language) => {
  const locale = locales[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const rates = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const amounts = kept((currency) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return { format, minorPerUnit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
  });
  const moments = kept((key) => {
    const [timeZone, to] = key.split(' ');
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone, ...(to === 'minute' && { timeStyle: 'short' }) });
  });
  return {
    plural: (count) => (plurals.select(count) === 'one' ? 'one' : 'other'),
    number: (value) => numbers.format(value),
    rate: (basisPoints) => rates.format(basisPoints / 10_000),
    list: (items) => lists.format(items),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    money(minor, currency) {
      const { format, minorPerUnit } = amounts(currency);
      return format.format(minor / minorPerUnit);
    },
    moment: (ms, timeZone, to) =>
      moments(`${timeZone} ${to}`)
        .formatToParts(ms)
        .map(({ type, value }) => (type === 'day' && value === '1' ? (firsts[language] ?? value) : value))
        .join(''),
  };
});
