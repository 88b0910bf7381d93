import { typeset } from '../reason/typeset.ts';
import type { WordsLanguage } from '../reason/words.ts';
import type { ReturnCondition } from '../return/return-profile.ts';
import { textWords as de } from './text-words.de.ts';
import { textWords as en } from './text-words.en.ts';
import { textWords as es } from './text-words.es.ts';
import { textWords as fr } from './text-words.fr.ts';
import { textWords as it } from './text-words.it.ts';

const words = { de, en, es, fr, it };

/** What a condition of a return asks of the goods, as the public text has it: `unworn`. */
export function returnConditionText(condition: ReturnCondition, language: WordsLanguage): string {
  return typeset(words[language].returns.conditions[condition], language);
}
