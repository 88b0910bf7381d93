import type { WordsLanguage } from '../../policy/reason/words.ts';

interface Prose {
  /** A number beside a noun it does not agree with. */
  readonly disagrees: RegExp;
  /** Signs and spaces the language writes otherwise. */
  readonly misset: RegExp;
  /** Words that address the reader in the other manner. */
  readonly address: RegExp;
}

const number = String.raw`(?<![\p{N}.,])`;
const beside = (counts: string, nouns: string) => `${number}(?:${counts})\\s(?:${nouns})(?!\\p{L})`;
const disagrees = (ones: string, singular: string, plural: string, others: string) =>
  new RegExp(`${beside(ones, plural)}|${beside(others, singular)}`, 'u');

const proses: Readonly<Record<WordsLanguage, Prose>> = {
  it: {
    disagrees: disagrees('1', 'giorno|anno|mese|ora', 'giorni|anni|mesi|ore', '0|2|14'),
    misset: /\b(?:[iI]|[ad]a?|de|ne|su)l (?:8|11)\b/,
    address: /(?!)/,
  },
  en: { disagrees: disagrees('1', 'day|year|month|hour', 'days|years|months|hours', '0|2|14'), misset: /[’“”]/, address: /(?!)/ },
  de: {
    disagrees: disagrees('1', 'Tag|Jahr|Monat|Stunde', 'Tagen?|Jahren?|Monaten?|Stunden', '0|2|14'),
    misset: /["'«»]| %/,
    address: /(?<!\p{L})(?:du|dich|dir|deine?[mnrs]?)(?!\p{L})/iu,
  },
  fr: {
    disagrees: disagrees('0|1', 'jour|an|heure', 'jours|ans|heures', '2|14'),
    misset: /["'„“]| [%:;!?»]|« |[^\s\d][;!?»]/,
    address: /(?<!\p{L})(?:tu|te|toi|ton|ta|tes)(?!\p{L})/iu,
  },
  es: {
    disagrees: disagrees('1', 'día|año|mes|hora', 'días|años|meses|horas', '0|2|14'),
    misset: /["'„“]| %|« | »/,
    address: /(?<!\p{L})(?:tú|tus?|te|ti|contigo|tuy[oa]s?)(?!\p{L})/iu,
  },
};

/** What keeps a text from being prose of its language: whole sentences, with their figures, agreeing with what is counted. */
export function proseFaults(text: string, language: WordsLanguage): readonly string[] {
  const { disagrees, misset, address } = proses[language];
  const faults = {
    'not a sentence': !/^[\p{Lu}€].+\.$/su.test(text),
    'a gap': /undefined|NaN|Invalid|\bnull\b|[{}$]|\[object/.test(text),
    'stray space or stop': /\s{2}|\s[.,]|\.\.|^\s|\s$/.test(text),
    'disagrees with a number': disagrees.test(text),
    'set otherwise': misset.test(text),
    'addresses otherwise': address.test(text),
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [`${fault}: ${text}`] : []));
}
