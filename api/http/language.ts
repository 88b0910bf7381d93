/** Languages whose words are complete here. */
export const languages = ['it', 'en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** Whether a tag names a language whose words are complete here. */
export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}

/** The best of `offered` for an Accept-Language header; the first offered when none fits. */
export function negotiateLanguage(accept: string | undefined, offered: readonly Language[]): Language {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: range.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const match = tag === '*' ? offered[0] : offered.find((language) => language === tag);
    if (match) return match;
  }
  return offered[0] ?? 'en';
}
