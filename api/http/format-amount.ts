import type { AmountWire } from './formatted.wire.ts';
import type { Language } from './language.ts';
import { cached, localeOf } from './locale.ts';

const currencyFormat = cached((key) => {
  const [language, currency] = key.split(' ') as [Language, string];
  const format = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency });
  return { format, minorPerUnit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
});

const amountText = cached((key) => {
  const [minor, ...place] = key.split(' ');
  const { format, minorPerUnit } = currencyFormat(place.join(' '));
  return format.format(Number(minor) / minorPerUnit);
});

/** Minor units of an ISO 4217 currency as text: 690 EUR is `6,90 €` in Italian and `€6.90` in English. */
export function formatAmount(minor: number, currency: string, language: Language): string {
  return amountText(`${minor} ${language} ${currency}`);
}

/** An amount as the wire carries it. */
export function amountOf(minor: number, currency: string, language: Language): AmountWire {
  return { amount: minor, text: formatAmount(minor, currency, language) };
}

const percentFormat = cached(
  (language) => new Intl.NumberFormat(localeOf(language as Language), { style: 'percent', maximumFractionDigits: 2 }),
);

/** Basis points as text: 2200 is `22%`. */
export function formatRate(basisPoints: number, language: Language): string {
  return percentFormat(language).format(basisPoints / 10_000);
}
