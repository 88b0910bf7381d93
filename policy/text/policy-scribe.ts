import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../profile.ts';
import { localeFormat } from '../reason/locale-format.ts';
import type { WordsFormat, WordsLanguage } from '../reason/words.ts';
import type { TextWords } from './text-words.ts';
import type { WithdrawalModel } from './withdrawal-model.ts';

/** Whose terms are written, in which words, and how figures look in them. */
export interface PolicyScribe extends WordsFormat {
  readonly profile: Profile;
  readonly language: WordsLanguage;
  readonly words: TextWords;
  readonly model: WithdrawalModel;
  /** Local date the text is written on, ISO 8601; absent: everything in the profile is told, past or to come. */
  readonly today: string | undefined;
  /** Where the shop has its withdrawal function; absent: on its site. */
  readonly withdrawalPage: string | undefined;
}

/** Things in a row: "a, b and c". */
export function inARow(language: WordsLanguage, items: readonly string[]): string {
  return localeFormat(language).list(items);
}

/** The name of an ISO weekday, 1 is Monday. */
export function weekdayName(language: WordsLanguage, weekday: number): string {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return monday.add({ days: weekday - 1 }).toLocaleString(language, { weekday: 'long' });
}

/** A day of every year, `MM-DD`, in words: a date as the language writes it, without its year. */
export function dayOfYear({ date }: WordsFormat, monthDay: string): string {
  return date(`2024-${monthDay}`).replace(/ (?:de )?2024$/, '');
}
