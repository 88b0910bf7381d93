import { wordsTable } from '../http/words-table.ts';
import type { DeadlineKind } from './deadline-kinds.ts';
import { deadlineWordsDe } from './deadline-words.de.ts';
import { deadlineWordsEn } from './deadline-words.en.ts';
import { deadlineWordsEs } from './deadline-words.es.ts';
import { deadlineWordsFr } from './deadline-words.fr.ts';
import { deadlineWordsIt } from './deadline-words.it.ts';

export interface DeadlineWords {
  /** What each clock is for; a last day follows it. */
  readonly label: Readonly<Record<DeadlineKind, string>>;
  /** In place of a day nobody can reckon. */
  readonly unknown: string;
}

/** What clocks are called, in a language. */
export const deadlineWords = wordsTable<DeadlineWords>({
  it: deadlineWordsIt,
  en: deadlineWordsEn,
  de: deadlineWordsDe,
  fr: deadlineWordsFr,
  es: deadlineWordsEs,
});
