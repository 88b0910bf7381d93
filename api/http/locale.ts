import type { Language } from './language.ts';

/** The conventions in which a language's amounts and dates are written. English is that of the Union, not of the US. */
const locales: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-IE', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };

/** The locale whose conventions amounts and dates of a language follow. */
export function localeOf(language: Language): string {
  return locales[language];
}

const maxKept = 5000;

/** `make` once per key, as long as there are not too many: Intl takes far longer to make or say something than a look-up. */
export function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value !== undefined) return value;
    if (made.size >= maxKept) made.clear();
    made.set(key, (value = make(key)));
    return value;
  };
}
