import type { Country } from '../iso-countries.ts';
import type { LawParameter } from './law-parameter.ts';

/** Standard rates in basis points, each with its first day. Monaco bears the French one (Dir. 2006/112/EC art. 7). */
const standard: Readonly<Record<Country, readonly [rateBps: number, from: string]>> = {
  AT: [2000, '1984-01-01'],
  BE: [2100, '1996-01-01'],
  BG: [2000, '1999-01-01'],
  CY: [1900, '2014-01-13'],
  CZ: [2100, '2013-01-01'],
  DE: [1900, '2021-01-01'],
  DK: [2500, '1992-01-01'],
  EE: [2400, '2025-07-01'],
  ES: [2100, '2012-09-01'],
  FI: [2550, '2024-09-01'],
  FR: [2000, '2014-01-01'],
  GR: [2400, '2016-06-01'],
  HR: [2500, '2012-03-01'],
  HU: [2700, '2012-01-01'],
  IE: [2300, '2021-03-01'],
  IT: [2200, '2013-10-01'],
  LT: [2100, '2009-09-01'],
  LU: [1700, '2024-01-01'],
  LV: [2100, '2012-07-01'],
  MC: [2000, '2014-01-01'],
  MT: [1800, '2004-01-01'],
  NL: [2100, '2012-10-01'],
  PL: [2300, '2011-01-01'],
  PT: [2300, '2011-01-01'],
  RO: [2100, '2025-08-01'],
  SE: [2500, '1990-07-01'],
  SI: [2200, '2013-07-01'],
  SK: [2300, '2025-01-01'],
};

/** The standard rate of value added tax by country; a country that is absent levies none that a price contains. */
export const vatRates: Readonly<Record<Country, LawParameter<number>>> = Object.fromEntries(
  Object.entries(standard).map(([country, [value, from]]) => [
    country,
    {
      id: `eu.vat.${country}`,
      value,
      unit: 'basis points',
      from,
      source: 'Dir. 2006/112/EC art. 96, 97; rates as in the Taxes in Europe Database of the European Commission',
      checkedOn: '2026-11-20',
      verified: false,
    },
  ]),
);
