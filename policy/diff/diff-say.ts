import type { Profile } from '../profile.ts';
import { localeFormat } from '../reason/locale-format.ts';
import { wordsFormat } from '../reason/words-format.ts';
import type { WordsFormat, WordsLanguage } from '../reason/words.ts';
import type { DiffValue } from './diff-values.en.ts';
import { diffWordsDe } from './diff-words.de.ts';
import { diffWordsEn } from './diff-words.en.ts';
import { diffWordsEs } from './diff-words.es.ts';
import { diffWordsFr } from './diff-words.fr.ts';
import { diffWordsIt } from './diff-words.it.ts';
import { methodWords } from './method-words.ts';
import { filled, type DiffUnit, type DiffWords } from './diff-words.ts';

const languages: Readonly<Record<WordsLanguage, DiffWords>> = {
  it: diffWordsIt,
  en: diffWordsEn,
  de: diffWordsDe,
  fr: diffWordsFr,
  es: diffWordsEs,
};

/** How one profile's values are written in a language. */
export interface DiffSay extends WordsFormat {
  readonly language: WordsLanguage;
  readonly words: DiffWords;
  /** Basis points. */
  readonly rate: (basisPoints: number) => string;
  /** A number of days, hours, months or years; `written` where it is not the number alone. */
  readonly count: (unit: DiffUnit, count: number, written?: string) => string;
  /** A word of an enumeration; one without words as it is written in the profile. */
  readonly value: (word: string, kind?: 'from' | 'step' | 'fact') => string;
  /** A means of payment by its id. */
  readonly method: (id: string) => string;
  /** A delivery service by its id: its level, and the id too where there are several of one level. */
  readonly service: (id: string) => string;
  readonly list: (words: readonly string[]) => string;
}

/** The words of a language. */
export function diffWordsIn(language: WordsLanguage): DiffWords {
  return languages[language];
}

/**
 * How the values of a profile are written.
 *
 * @param named profiles whose methods and services have names, the first that has one decides; absent: only this one
 */
export function diffSay(language: WordsLanguage, profile: Profile, named: readonly Profile[] = [profile]): DiffSay {
  const { price, calendar } = profile;
  const methods = firstOfEach(named.flatMap(({ payment }) => payment.methods));
  const services = firstOfEach(named.flatMap(({ shipping }) => shipping.services));
  const words = diffWordsIn(language);
  const { rate, plural } = localeFormat(language);
  const value: DiffSay['value'] = (word, kind) => words.values[(kind === undefined ? word : `${kind}.${word}`) as DiffValue] ?? word;
  return {
    ...wordsFormat(language, { currency: price.currency, timeZone: calendar.timeZone }),
    language,
    words,
    rate,
    count: (unit, count, written = String(count)) => {
      const [one, other] = words.days[unit].split('|') as [string, string];
      return filled(plural(count) === 'one' ? one : other, written);
    },
    value,
    method: (id) => methodWords(language, methods, id),
    service: (id) => {
      const level = services.find((each) => each.id === id)?.level;
      if (level === undefined) return id;
      return services.filter((each) => each.level === level).length > 1 ? `${value(level)} (${id})` : value(level);
    },
    list: (entries) => (entries.length === 0 ? words.none : entries.join(', ')),
  };
}

function firstOfEach<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ id }, index) => entries.findIndex((other) => other.id === id) === index);
}

/** A sentence with its figures, its first letter a capital. */
export function sentence(pattern: string, ...figures: readonly string[]): string {
  const text = filled(pattern, ...figures);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
