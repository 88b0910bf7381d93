import { memo } from '../memo.ts';
import type { WordsLanguage } from './words.ts';

/** Spaces at which no line may break: the ordinary one, and the thin one French sets before high signs. */
const noBreak = '\u00a0';
const thinNoBreak = '\u202f';

const beforePercent: readonly [RegExp, string] = [/ (?=%)/g, noBreak];

/** Between a letter and what it leans on, the typewriter's mark stands for the printed one. */
const apostrophe: readonly [RegExp, string] = [/(?<=\p{L})'(?=[\p{L}\p{N}«])/gu, '’'];

const rules: Readonly<Record<WordsLanguage, readonly (readonly [RegExp, string])[]>> = {
  // Eight and eleven begin with a vowel: `entro il 7`, `entro l’8`.
  it: [
    apostrophe,
    [
      /\b([Ee]ntro) (?=\d{1,2}º? (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b)/g,
      '$1 il ',
    ],
    [/\bil (?=8\b|11\b)/g, 'l’'],
    [/\bIl (?=8\b|11\b)/g, 'L’'],
    [/\b([Aa]|[Dd]a|[Dd]e|[Nn]e|[Ss]u)l (?=8\b|11\b)/g, '$1ll’'],
  ],
  en: [],
  de: [beforePercent],
  // What is joined from parts has its sign right after the word.
  fr: [
    apostrophe,
    beforePercent,
    [/ (?=[:»])|(?<=[\p{L}\p{N})])(?=:(?:\s|$))/gu, noBreak],
    [/(?<=«) /g, noBreak],
    [/ (?=[;!?])|(?<=[\p{L}\p{N})])(?=[;!?](?:\s|$))/gu, thinNoBreak],
  ],
  es: [beforePercent],
};

/** A sentence as its language sets it: articles that agree with their figure, and no sign that begins a line of its own. */
export function typeset(text: string, language: WordsLanguage): string {
  return setText(`${language} ${text}`, () => rules[language].reduce((set, [written, wanted]) => set.replace(written, wanted), text));
}

/** The same few sentences are said of most carts and orders of a day. */
const setText = memo<string>(2000);
