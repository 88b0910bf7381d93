import { typeset } from '../../policy/index.ts';
import { languages, type Language } from './language.ts';

/**
 * The words of one noun, by language. Every text of the table, and all that its functions return, is set as its language
 * prints it: `entro l’8 dicembre`, no line that begins with a French colon. So words are written with ordinary spaces.
 */
export function wordsTable<W extends object>(words: Readonly<Record<Language, W>>): (language: Language) => W {
  const set = Object.fromEntries(languages.map((language) => [language, setWords(words[language], language)])) as Record<Language, W>;
  return (language) => set[language];
}

function setWords<T>(words: T, language: Language): T;
function setWords(words: unknown, language: Language): unknown {
  if (typeof words === 'string') return typeset(words, language);
  if (typeof words === 'function') return (...figures: unknown[]): unknown => setWords(words(...figures), language);
  if (Array.isArray(words)) return words.map((each: unknown) => setWords(each, language));
  if (words === null || typeof words !== 'object') return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, setWords(value, language)]));
}
