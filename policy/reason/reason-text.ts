import type { Reason } from '../decision.ts';
import type { ReasonCode } from './reason-code.ts';
import { reasonWordsDe } from './reason-words.de.ts';
import { reasonWordsEn } from './reason-words.en.ts';
import { reasonWordsEs } from './reason-words.es.ts';
import { reasonWordsFr } from './reason-words.fr.ts';
import { reasonWordsIt } from './reason-words.it.ts';
import { typeset } from './typeset.ts';
import { sayFigures, type Sentence, type WordsFormat, type WordsLanguage } from './words.ts';

/** The sentence of every reason, in every language. */
export const reasonWords: Readonly<Record<WordsLanguage, Readonly<Record<ReasonCode, Sentence>>>> = {
  it: reasonWordsIt,
  en: reasonWordsEn,
  de: reasonWordsDe,
  fr: reasonWordsFr,
  es: reasonWordsEs,
};

/**
 * The sentence that answers "why", with its figures filled in.
 *
 * @param format writes amounts, dates and countries in the same language
 * @throws RangeError for a code without words, or a figure that is missing
 */
export function reasonText(reason: Reason, language: WordsLanguage, format: WordsFormat): string {
  const words = reasonWords[language];
  if (!Object.hasOwn(words, reason.code)) throw new RangeError(`No words for "${reason.code}"`);
  return typeset(words[reason.code](sayFigures(reason.figures, language, format)), language);
}
