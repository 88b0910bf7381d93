import type { Reason } from '../decision.ts';
import { clauseWords } from './clause-words.ts';
import { localeFormat } from './locale-format.ts';
import type { ReasonCode } from './reason-code.ts';
import { sayFigures, type WordsFormat, type WordsLanguage } from './words.ts';

/** What a number counts that a clause would have given, by the reason that says so. */
export const clauseUnits: Readonly<Partial<Record<ReasonCode, 'money' | 'days' | 'rate'>>> = {
  'account.newsletterLeft': 'days',
  'delivery.by': 'days',
  'delivery.costNotShown': 'money',
  'delivery.withdrawnMeanwhile': 'money',
  'payment.noSurcharge': 'money',
  'price.crossed': 'money',
  'price.noHistory': 'money',
  'price.notLower': 'money',
  'refund.chargeNotKept': 'money',
  'refund.deliveryComplete': 'money',
  'refund.loss': 'rate',
  'refund.lossNotExplained': 'rate',
  'refund.lossWithoutEvidence': 'rate',
  'refund.noLoss': 'rate',
  'refund.total': 'money',
  'return.sentLate': 'money',
  'withdrawal.allowed': 'days',
};

const days: Readonly<Record<WordsLanguage, readonly [one: string, other: string]>> = {
  it: ['giorno', 'giorni'],
  en: ['day', 'days'],
  de: ['Tag', 'Tage'],
  fr: ['jour', 'jours'],
  es: ['día', 'días'],
};

/**
 * What the clause alone would have given, written out: an amount, a share, a number of days, a date, or what the
 * profile's word for it means.
 *
 * @returns undefined where the law did not win
 */
export function clauseText({ code, clauseWouldGive: given }: Reason, language: WordsLanguage, format: WordsFormat): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'number') {
    const unit = clauseUnits[code];
    if (unit === 'money') return format.money(given);
    if (unit === 'rate') return localeFormat(language).rate(given);
    return unit === 'days' ? sayFigures({ given }, language, format).count('given', ...days[language]) : String(given);
  }
  if (typeof given !== 'string') return String(given);
  if (/^\d{4}-\d\d-\d\d/.test(given)) return format.date(given);
  const words = clauseWords[language];
  return given
    .split(', ')
    .map((word) => (Object.hasOwn(words, word) ? words[word] : word))
    .join(', ');
}
