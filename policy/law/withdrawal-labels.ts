import * as de from './de.ts';
import * as es from './es.ts';
import type { WithdrawalControls } from './eu-withdrawal.ts';
import * as fr from './fr.ts';
import * as it from './it.ts';

/** Art. 11a(1) and (3) Dir. 2011/83/EU as each country took it over; in English as the directive itself has it. */
const words = {
  it: it.withdrawalFunction.value,
  en: { function: 'withdraw from contract here', confirmation: 'confirm withdrawal' },
  de: de.withdrawalFunction.value,
  fr: fr.withdrawalFunction.value,
  es: es.withdrawalFunction.value,
} as const;

/**
 * The words on the two controls of the withdrawal function. They come from the law, never from a profile or a translation.
 *
 * @throws RangeError for a language whose words are not known: a legal text never falls back silently
 * @source Dir. 2011/83/EU art. 11a(1), (3); `it.withdrawalFunction` and those of the other states
 */
export function withdrawalLabels(language: string): WithdrawalControls {
  if (!Object.hasOwn(words, language)) throw new RangeError(`The law's words for the withdrawal function are not known in "${language}"`);
  return words[language as keyof typeof words];
}
