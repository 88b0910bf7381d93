import type { Language } from '../client/language.ts';

/** How an element finds its words: one chunk per language, and only the shopper's language is loaded. */
export type WordsByLanguage<W> = Readonly<Record<Language, () => Promise<{ readonly words: W }>>>;
