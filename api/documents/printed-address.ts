import type { Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { countryName } from '../http/words-format.ts';
import type { AddressWire } from '../orders/orders.wire.ts';

type CompanyAddress = NonNullable<Profile['seller']['parties'][number]['address']>;

/** Where a shopper's goods or bill go, line by line. */
export function shopperAddress(
  { name, company, line1, line2, postalCode, city, region, country }: AddressWire,
  language: Language,
): string[] {
  const place = townLine(postalCode, city, region);
  return [name, company, line1, line2, place, countryName(country, language)].filter((line): line is string => Boolean(line));
}

/** Where a company of the terms is, line by line, without its name. */
export function companyAddress({ street, postalCode, city, province, country }: CompanyAddress, language: Language): string[] {
  return [street, townLine(postalCode, city, province), countryName(country, language)];
}

function townLine(postalCode: string | undefined, city: string, region: string | undefined): string {
  return [postalCode, city, region && `(${region})`].filter(Boolean).join(' ');
}
