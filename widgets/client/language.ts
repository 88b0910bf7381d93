/** Languages the elements speak. The server may know more; what it sends is printed as it comes. */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language we speak for a BCP 47 tag such as `it-CH`; English when we do not speak it. */
export function spokenLanguage(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === base) ?? 'en';
}
