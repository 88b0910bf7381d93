import type { Reason } from '../decision.ts';
import type { ReasonCode } from './reason-code.ts';
import { reasonWordsEn } from './reason-words.en.ts';
import { reasonWordsIt } from './reason-words.it.ts';
import { sayFigures, type Sentence, type WordsFormat, type WordsLanguage } from './words.ts';

const words: Readonly<Record<WordsLanguage, Readonly<Record<ReasonCode, Sentence>>>> = { it: reasonWordsIt, en: reasonWordsEn };

/**
 * The sentence that answers "why", with its figures filled in.
 *
 * @param format writes amounts, dates and countries in the same language
 * @throws RangeError for a code without words, or a figure that is missing
 */
export function reasonText(reason: Reason, language: WordsLanguage, format: WordsFormat): string {
  if (!Object.hasOwn(words[language], reason.code)) throw new RangeError(`No words for "${reason.code}"`);
  return words[language][reason.code as ReasonCode](sayFigures(reason.figures, format));
}
