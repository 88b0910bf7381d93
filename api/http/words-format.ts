import { lawParameters, reasonText, type Reason, type WordsFormat } from '../../policy/index.ts';
import type { ReasonWire } from './formatted.wire.ts';
import { formatAmount } from './format-amount.ts';
import { formatDay, formatInstant } from './format-moment.ts';
import type { Language } from './language.ts';
import { cached, localeOf } from './locale.ts';

const countryNames = cached((language) => new Intl.DisplayNames(localeOf(language as Language), { type: 'region', fallback: 'code' }));
const nameOf = cached((key) => {
  const [language, code] = key.split(' ') as [Language, string];
  return countryNames(language).of(code) ?? code;
});

/** A country's name in words; its code when there is none. */
export function countryName(code: string, language: Language): string {
  return nameOf(`${language} ${code}`);
}

const formats = cached((key): WordsFormat => {
  const [language, currency, timeZone] = key.split(' ') as [Language, string, string];
  return {
    money: (minor) => formatAmount(minor, currency, language),
    date: (iso) => (iso.length > 10 ? formatInstant(iso, language, timeZone) : formatDay(iso, language)),
    country: (code) => countryName(code, language),
  };
});

/** How policy's sentences write their figures in this language, for a profile's currency and zone. */
export function wordsFormat(
  profile: { readonly price: { readonly currency: string }; readonly calendar: { readonly timeZone: string } },
  language: Language,
): WordsFormat {
  return formats(`${language} ${profile.price.currency} ${profile.calendar.timeZone}`);
}

/** Reasons in words, each with the passage it comes from. */
export function reasonsOf(because: readonly Reason[], language: Language, format: WordsFormat): ReasonWire[] {
  return because.map((reason) => ({
    code: reason.code,
    text: reasonText(reason, language, format),
    ...(reason.clause !== undefined && { clause: reason.clause }),
    ...(reason.law !== undefined && { law: lawParameters.get(reason.law)?.source ?? reason.law }),
  }));
}
