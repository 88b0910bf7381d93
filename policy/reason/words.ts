import type { Figure } from '../decision.ts';
import { localeFormat } from './locale-format.ts';

/** Languages whose words are complete: reasons, notices and findings. A shop can speak each of them. */
export const wordsLanguages = ['it', 'en', 'de', 'fr', 'es'] as const;
export type WordsLanguage = (typeof wordsLanguages)[number];

/** How the caller writes figures in the shopper's language; the words only say where they stand. */
export interface WordsFormat {
  /** Minor units of the quote's currency. */
  readonly money: (minor: number) => string;
  /** ISO 8601 date or instant. */
  readonly date: (iso: string) => string;
  /** ISO 3166-1 alpha-2. */
  readonly country: (code: string) => string;
}

/** The figures of one reason or notice, written out by name. */
export interface Say {
  readonly money: (name: string) => string;
  readonly date: (name: string) => string;
  readonly country: (name: string) => string;
  readonly plain: (name: string) => string;
  /** A number with the language's decimal sign: 12.5 is `12,5` in German. */
  readonly number: (name: string) => string;
  /** A whole number with its noun: `1 day`, `14 days`. */
  readonly count: (name: string, one: string, other: string) => string;
  /** What agrees with a whole number that is said elsewhere, or not at all. */
  readonly plural: (name: string, one: string, other: string) => string;
}

/** One sentence with its figures filled in. */
export type Sentence = (say: Say) => string;

/**
 * Gives sentences the figures they mention.
 *
 * @throws RangeError when a sentence mentions a figure that is not there: no shopper reads "undefined"
 */
export function sayFigures(figures: Readonly<Record<string, Figure>> | undefined, language: WordsLanguage, format: WordsFormat): Say {
  const figure = (name: string): Exclude<Figure, null> => {
    const value = figures?.[name] ?? null;
    if (value === null) throw new RangeError(`The figure "${name}" is missing`);
    return value;
  };
  const { plural, number } = localeFormat(language);
  const agree = (name: string, one: string, other: string) => (plural(Number(figure(name))) === 'one' ? one : other);
  return {
    money: (name) => format.money(Number(figure(name))),
    date: (name) => format.date(String(figure(name))),
    country: (name) => format.country(String(figure(name))),
    plain: (name) => String(figure(name)),
    number: (name) => number(Number(figure(name))),
    count: (name, one, other) => `${String(figure(name))} ${agree(name, one, other)}`,
    plural: agree,
  };
}
