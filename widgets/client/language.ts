/** Languages the elements speak. The server may know more; what it sends is printed as it comes. */
export const languages = ['it', 'en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language of the first BCP 47 tag we speak, such as `it-CH`; English when we speak none of them. */
export function spokenLanguage(...tags: readonly (string | undefined)[]): Language {
  const bases = tags.map((tag) => tag?.toLowerCase().split('-')[0] as Language);
  return bases.find((base) => languages.includes(base)) ?? 'en';
}
