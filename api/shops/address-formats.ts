import type { Language } from '../http/language.ts';
import { americanStates, italianProvinces } from './region-options.ts';

type Texts = Readonly<Record<Language, string>>;
/** Without a label a region is called just that. */
type Region = { readonly label?: Texts; readonly required: boolean; readonly options?: typeof italianProvinces };

/** How a country writes addresses, as far as it differs from street, second line, postal code, city. */
export interface AddressFormat {
  /** As the pattern attribute of a field reads it; absent: the country has no codes, or any text is fine. */
  readonly postalCode?: { readonly pattern: string; readonly example: string; readonly label?: Texts; readonly optional?: true };
  readonly region?: Region;
  /** City stands before the postal code. */
  readonly cityFirst?: true;
}

const postcode: Texts = {
  it: 'Codice postale (postcode)',
  en: 'Postcode',
  de: 'Postleitzahl (Postcode)',
  fr: 'Code postal (postcode)',
  es: 'Código postal (postcode)',
};
const cap: Texts = {
  it: 'CAP',
  en: 'Postal code (CAP)',
  de: 'Postleitzahl (CAP)',
  fr: 'Code postal (CAP)',
  es: 'Código postal (CAP)',
};
const zipCode: Texts = {
  it: 'Codice postale (ZIP)',
  en: 'ZIP code',
  de: 'Postleitzahl (ZIP-Code)',
  fr: 'Code postal (ZIP)',
  es: 'Código postal (ZIP)',
};
const eircode: Texts = { it: 'Eircode', en: 'Eircode', de: 'Eircode', fr: 'Eircode', es: 'Eircode' };
const province: Texts = { it: 'Provincia', en: 'Province', de: 'Provinz', fr: 'Province', es: 'Provincia' };
const county: Texts = { it: 'Contea', en: 'County', de: 'Grafschaft', fr: 'Comté', es: 'Condado' };
const state: Texts = { it: 'Stato', en: 'State', de: 'Bundesstaat', fr: 'État', es: 'Estado' };

/** Postal codes accept the forms people type, with or without the country's usual space. */
export const addressFormats: Readonly<Record<string, AddressFormat>> = {
  AT: { postalCode: { pattern: '\\d{4}', example: '1010' } },
  BE: { postalCode: { pattern: '\\d{4}', example: '1000' } },
  BG: { postalCode: { pattern: '\\d{4}', example: '1000' } },
  CH: { postalCode: { pattern: '\\d{4}', example: '8001' } },
  CY: { postalCode: { pattern: '\\d{4}', example: '1010' } },
  CZ: { postalCode: { pattern: '\\d{3} ?\\d{2}', example: '110 00' } },
  DE: { postalCode: { pattern: '\\d{5}', example: '10115' } },
  DK: { postalCode: { pattern: '\\d{4}', example: '1050' } },
  EE: { postalCode: { pattern: '\\d{5}', example: '10111' } },
  ES: { postalCode: { pattern: '\\d{5}', example: '28001' }, region: { label: province, required: true } },
  FI: { postalCode: { pattern: '\\d{5}', example: '00100' } },
  FR: { postalCode: { pattern: '\\d{5}', example: '75001' } },
  GB: {
    postalCode: { pattern: '[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}', example: 'SW1A 1AA', label: postcode },
    region: { label: county, required: false },
    cityFirst: true,
  },
  GR: { postalCode: { pattern: '\\d{3} ?\\d{2}', example: '104 31' } },
  HR: { postalCode: { pattern: '\\d{5}', example: '10000' } },
  HU: { postalCode: { pattern: '\\d{4}', example: '1011' } },
  IE: {
    postalCode: {
      pattern: '[A-Za-z]\\d[\\dWw] ?[A-Za-z\\d]{4}',
      example: 'D02 AF30',
      label: eircode,
      optional: true,
    },
    region: { label: county, required: false },
    cityFirst: true,
  },
  IT: {
    postalCode: { pattern: '\\d{5}', example: '50123', label: cap },
    region: { label: province, required: true, options: italianProvinces },
  },
  LT: { postalCode: { pattern: '(?:LT-)?\\d{5}', example: '01100' } },
  LU: { postalCode: { pattern: '(?:L-)?\\d{4}', example: '1111' } },
  LV: { postalCode: { pattern: '(?:LV-)?\\d{4}', example: 'LV-1010' } },
  MT: { postalCode: { pattern: '[A-Za-z]{3} ?\\d{4}', example: 'VLT 1117' }, cityFirst: true },
  NL: { postalCode: { pattern: '\\d{4} ?[A-Za-z]{2}', example: '1012 AB' } },
  NO: { postalCode: { pattern: '\\d{4}', example: '0150' } },
  PL: { postalCode: { pattern: '\\d{2}-?\\d{3}', example: '00-001' } },
  PT: { postalCode: { pattern: '\\d{4}-?\\d{3}', example: '1000-001' } },
  RO: { postalCode: { pattern: '\\d{6}', example: '010011' } },
  SE: { postalCode: { pattern: '\\d{3} ?\\d{2}', example: '111 22' } },
  SI: { postalCode: { pattern: '(?:SI-)?\\d{4}', example: '1000' } },
  SK: { postalCode: { pattern: '\\d{3} ?\\d{2}', example: '811 01' } },
  US: {
    postalCode: { pattern: '\\d{5}(?:-\\d{4})?', example: '10001', label: zipCode },
    region: { label: state, required: true, options: americanStates },
    cityFirst: true,
  },
};
