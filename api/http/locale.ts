import type { Language } from './language.ts';

/** The conventions in which a language's amounts and dates are written. English is that of the Union, not of the US. */
const locales: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-IE' };

export function localeOf(language: Language): string {
  return locales[language];
}

/** `make` once per key: Intl objects take far longer to make than to use. */
export function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
