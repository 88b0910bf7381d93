import { z } from 'zod';

/** The languages every demo shop speaks; the first one has no prefix in its URLs. */
export const languages = ['it', 'en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Readonly<Record<Language, string>> = {
  it: 'Italiano',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

/** A shop writes of itself in Italian and English; whoever reads another language is given the English. */
export function inEveryLanguage({ it, en }: { readonly it: string; readonly en: string }): Readonly<Record<Language, string>> {
  return { it, en, de: en, fr: en, es: en };
}

/** A text as the shops' files have it, read in every language. */
export const words = z.strictObject({ it: z.string().min(1), en: z.string().min(1) }).transform(inEveryLanguage);
export type Words = z.output<typeof words>;

/** `/cart` in Italian, `/de/cart` in German. */
export const pathIn = (language: Language, path: string): string => (language === 'it' ? path : `/${language}${path === '/' ? '' : path}`);
