import type { Language } from '../../http/language.ts';

/** Where Klarna and PayPal speak a language of ours. */
const klarna =
  'de-AT de-CH de-DE es-ES fr-BE fr-CH fr-FR it-CH it-IT en-AT en-BE en-CH en-CZ en-DE en-DK en-ES en-FI en-FR en-GB en-GR en-IE en-IT ' +
  'en-NL en-NO en-PL en-PT en-RO en-SE en-US';
const paypal = 'it-IT en-GB en-US de-DE de-AT de-LU fr-FR fr-BE fr-LU es-ES';
const locales: Readonly<Record<string, readonly string[]>> = { klarna: klarna.split(' '), paypal: paypal.split(' ') };

/** The locale of a method's own pages: the shopper's language as in their country, else anywhere; undefined lets the method choose. */
export function localeOf(type: string, language: Language, country: string): string | undefined {
  const known = locales[type] ?? [];
  const spoken = (tag: string) => known.find((each) => each.startsWith(tag));
  return spoken(`${language}-${country}`) ?? (type === 'klarna' ? spoken(`en-${country}`) : spoken(`${language}-`));
}
