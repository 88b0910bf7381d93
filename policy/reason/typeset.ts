import type { WordsLanguage } from './words.ts';

/** Spaces at which no line may break: the ordinary one, and the thin one French sets before high signs. */
const noBreak = '\u00a0';
const thinNoBreak = '\u202f';

const beforePercent: readonly [RegExp, string] = [/ (?=%)/g, noBreak];

const rules: Readonly<Record<WordsLanguage, readonly (readonly [RegExp, string])[]>> = {
  // Eight and eleven begin with a vowel: `entro il 7`, `entro l'8`.
  it: [
    [/\bil (?=8\b|11\b)/g, "l'"],
    [/\bIl (?=8\b|11\b)/g, "L'"],
    [/\b([Aa]|[Dd]a|[Dd]e|[Nn]e|[Ss]u)l (?=8\b|11\b)/g, "$1ll'"],
  ],
  en: [],
  de: [beforePercent],
  // What is joined from parts has its sign right after the word.
  fr: [
    beforePercent,
    [/ (?=[:»])|(?<=[\p{L}\p{N})])(?=:(?:\s|$))/gu, noBreak],
    [/(?<=«) /g, noBreak],
    [/ (?=[;!?])|(?<=[\p{L}\p{N})])(?=[;!?](?:\s|$))/gu, thinNoBreak],
  ],
  es: [beforePercent],
};

/** A sentence as its language sets it: articles that agree with their figure, and no sign that begins a line of its own. */
export function typeset(text: string, language: WordsLanguage): string {
  return rules[language].reduce((set, [written, wanted]) => set.replace(written, wanted), text);
}
