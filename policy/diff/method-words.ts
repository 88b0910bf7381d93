import type { PaymentMethod } from '../payment/payment-method.ts';
import type { WordsLanguage } from '../reason/words.ts';
import { methodName } from '../text/method-name.ts';
import type { TextWords } from '../text/text-words.ts';
import { textWords as de } from '../text/text-words.de.ts';
import { textWords as en } from '../text/text-words.en.ts';
import { textWords as es } from '../text/text-words.es.ts';
import { textWords as fr } from '../text/text-words.fr.ts';
import { textWords as it } from '../text/text-words.it.ts';

const languages: Readonly<Record<WordsLanguage, TextWords>> = { it, en, de, fr, es };

/** Nouns of German are capital everywhere. */
const capital: readonly WordsLanguage[] = ['de'];

/** A means of payment inside a sentence; one of several with the same name has its id behind it. */
export function methodWords(language: WordsLanguage, methods: readonly PaymentMethod[], id: string): string {
  const named = (method: PaymentMethod) => {
    const { brands: _brands, ...plain } = method;
    const name = methodName(plain, languages[language]);
    const isNoun = method.kind === 'card' || method.kind === 'bankTransfer';
    return isNoun && !capital.includes(language) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  };
  const method = methods.find((each) => each.id === id);
  if (method === undefined) return id;
  const name = named(method);
  return methods.filter((each) => named(each) === name).length > 1 ? `${name} (${id})` : name;
}
