import { typeset } from '../reason/typeset.ts';
import type { WordsLanguage } from '../reason/words.ts';
import { findingWordsDe } from './finding-words.de.ts';
import { findingWordsEn } from './finding-words.en.ts';
import { findingWordsEs } from './finding-words.es.ts';
import { findingWordsFr } from './finding-words.fr.ts';
import { findingWordsIt } from './finding-words.it.ts';
import type { FindingWords } from './finding-words.ts';
import type { Finding } from './finding.ts';

/** Everything the lint says, in every language. */
export const findingWords: Readonly<Record<WordsLanguage, FindingWords>> = {
  it: findingWordsIt,
  en: findingWordsEn,
  de: findingWordsDe,
  fr: findingWordsFr,
  es: findingWordsEs,
};

/** What a finding says, why it matters and what mends it; a sentence or two each. */
export function findingText(
  { id, code }: Pick<Finding, 'id' | 'code'>,
  language: WordsLanguage,
): Readonly<Record<'what' | 'why' | 'remedy', string>> {
  const { flaws, why, remedy } = findingWords[language];
  return {
    what: typeset(flaws[code], language),
    why: typeset(why[id], language),
    remedy: typeset(remedy[id], language),
  };
}
