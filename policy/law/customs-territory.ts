import type { Country } from '../iso-countries.ts';
import type { Destination } from '../quote-input.ts';

/** Member States, and Monaco, which belongs to the customs territory. @source Reg. (EU) 952/2013 art. 4 */
const union: ReadonlySet<Country> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * Parts of Member States outside the customs territory, by the first characters of their postal codes: Livigno, Büsingen,
 * Heligoland, Ceuta and Melilla. @source Reg. (EU) 952/2013 art. 4
 */
const outsideCustoms: Readonly<Record<Country, readonly string[]>> = { IT: ['23041'], DE: ['78266', '27498'], ES: ['51', '52'] };

/** Inside for customs but not for value added tax: Campione, the Canaries, Åland, Mount Athos. @source Dir. 2006/112/EC art. 6 */
const outsideTax: Readonly<Record<Country, readonly string[]>> = { IT: ['22061', '22060'], ES: ['35', '38'], FI: ['22'], GR: ['63086'] };

const isUnder = (table: Readonly<Record<Country, readonly string[]>>, { country, postalCode }: Destination) =>
  postalCode !== undefined && (table[country]?.some((prefix) => postalCode.startsWith(prefix)) ?? false);

/** Whether a place is in the customs territory of the Union. */
export function isInUnion(place: Destination): boolean {
  return union.has(place.country) && !isUnder(outsideCustoms, place);
}

/** Whether goods going there bear the value added tax of its country. */
export function isInTaxTerritory(place: Destination): boolean {
  return !isUnder(outsideCustoms, place) && !isUnder(outsideTax, place);
}
