import type { Figure } from '../decision.ts';

/** Languages whose words are complete. */
export const wordsLanguages = ['it', 'en'] as const;
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
}

/** One sentence with its figures filled in. */
export type Sentence = (say: Say) => string;

/**
 * Gives sentences the figures they mention.
 *
 * @throws RangeError when a sentence mentions a figure that is not there: no shopper reads "undefined"
 */
export function sayFigures(figures: Readonly<Record<string, Figure>> | undefined, format: WordsFormat): Say {
  const figure = (name: string): Exclude<Figure, null> => {
    const value = figures?.[name] ?? null;
    if (value === null) throw new RangeError(`The figure "${name}" is missing`);
    return value;
  };
  return {
    money: (name) => format.money(Number(figure(name))),
    date: (name) => format.date(String(figure(name))),
    country: (name) => format.country(String(figure(name))),
    plain: (name) => String(figure(name)),
  };
}
