import type { Language } from '../http/language.ts';
import { wordsTable } from '../http/words-table.ts';
import { addressFormats, type AddressFormat } from './address-formats.ts';
import type { AddressFieldWire } from './shops.wire.ts';

interface AddressWords {
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
  readonly example: string;
}

const words = wordsTable<AddressWords>({
  it: {
    line1: 'Via e numero civico',
    line2: 'Scala, interno, presso',
    postalCode: 'Codice postale',
    city: 'Città',
    region: 'Regione o provincia',
    example: 'Esempio:',
  },
  en: {
    line1: 'Street and number',
    line2: 'Flat, floor, care of',
    postalCode: 'Postal code',
    city: 'City',
    region: 'Region',
    example: 'Example:',
  },
  de: {
    line1: 'Straße und Hausnummer',
    line2: 'Adresszusatz (Stockwerk, c/o)',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    region: 'Region',
    example: 'Beispiel:',
  },
  fr: {
    line1: 'Numéro et rue',
    line2: 'Bâtiment, étage, chez',
    postalCode: 'Code postal',
    city: 'Ville',
    region: 'Région ou province',
    example: 'Exemple :',
  },
  es: {
    line1: 'Calle y número',
    line2: 'Piso, puerta, a la atención de',
    postalCode: 'Código postal',
    city: 'Localidad',
    region: 'Región o provincia',
    example: 'Ejemplo:',
  },
});

/** Countries without a format of their own take any postal code and region, or none. */
const anywhere: AddressFormat = { region: { required: false } };

/** The fields of an address in a country, in the order it writes them, labelled in the shopper's language. */
export function addressFields(country: string, language: Language): AddressFieldWire[] {
  const format = addressFormats[country] ?? anywhere;
  const say = words(language);
  const city: AddressFieldWire = { name: 'city', label: say.city, required: true, autocomplete: 'address-level2' };
  const place = format.cityFirst
    ? [city, ...region(format, language), postalCode(format, language)]
    : [postalCode(format, language), city, ...region(format, language)];
  return [
    { name: 'line1', label: say.line1, required: true, autocomplete: 'address-line1' },
    { name: 'line2', label: say.line2, required: false, autocomplete: 'address-line2' },
    ...place,
  ];
}

function postalCode({ postalCode: code }: AddressFormat, language: Language): AddressFieldWire {
  const say = words(language);
  const label = code?.label?.[language] ?? say.postalCode;
  if (!code) return { name: 'postalCode', label, required: false, autocomplete: 'postal-code' };
  return {
    name: 'postalCode',
    label,
    required: code.optional !== true,
    autocomplete: 'postal-code',
    inputMode: /[A-Za-z-]/.test(code.example) ? 'text' : 'numeric',
    pattern: code.pattern,
    hint: `${say.example} ${code.example}`,
  };
}

function region({ region: part }: AddressFormat, language: Language): AddressFieldWire[] {
  if (!part) return [];
  return [
    {
      name: 'region',
      label: part.label?.[language] ?? words(language).region,
      required: part.required,
      autocomplete: 'address-level1',
      ...(part.options && { options: [...part.options] }),
    },
  ];
}
