import type { WordsLanguage } from '../reason/words.ts';
import { findingWordsEn } from './finding-words.en.ts';
import { findingWordsIt } from './finding-words.it.ts';
import type { FindingWords } from './finding-words.ts';
import type { Finding } from './finding.ts';

const words: Readonly<Record<WordsLanguage, FindingWords>> = { it: findingWordsIt, en: findingWordsEn };

/** What a finding says, why it matters and what mends it; a sentence or two each. */
export function findingText(
  { id, code }: Pick<Finding, 'id' | 'code'>,
  language: WordsLanguage,
): Readonly<Record<'what' | 'why' | 'remedy', string>> {
  const { flaws, why, remedy } = words[language];
  return { what: flaws[code], why: why[id], remedy: remedy[id] };
}
