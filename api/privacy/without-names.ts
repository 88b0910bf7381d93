import type { Quote } from '../../policy/index.ts';
import type { Agreed } from '../db/stored-shapes.ts';

/** Stands where somebody's words stood. */
export const gone = '…';

/** What was agreed but for who agreed to it: which goods, to which country, as what kind of buyer, with which consents. */
export function agreedWithoutNames({ shippingAddress, billingAddress, buyer: { type }, consents, lines }: Agreed): Agreed {
  return {
    email: '',
    shippingAddress: nowhereIn(shippingAddress.country),
    billingAddress: nowhereIn(billingAddress.country),
    buyer: { type },
    consents,
    // That a line was made for somebody decides what became of it; for whom does not.
    lines: lines.map((line) => ({ ...line, personalisation: line.personalisation === null ? null : gone })),
  };
}

/** What was agreed but for what only delivery needs. */
export function agreedWithoutPhone({ phone: _, shippingAddress, billingAddress, ...agreed }: Agreed): Agreed {
  const withoutPhone = ({ phone: _number, ...address }: Agreed['shippingAddress']) => address;
  return { ...agreed, shippingAddress: withoutPhone(shippingAddress), billingAddress: withoutPhone(billingAddress) };
}

/** A quote for a country and region, not for a street. */
export function quoteWithoutPlace({ destination: { postalCode: _, ...destination }, ...quote }: Quote): Quote {
  return { ...quote, destination };
}

const words: ReadonlySet<string> = new Set(['note', 'text', 'consent']);
const traces: ReadonlySet<string> = new Set(['carrier', 'tracking', 'url']);

/** What happened, without what anybody wrote about it, and without what leads to a parcel. That something was written stays. */
export function withoutWords<Detail>(detail: Detail): Detail {
  return JSON.parse(JSON.stringify(detail, wordless)) as Detail;
}

function wordless(key: string, value: unknown): unknown {
  if (traces.has(key)) return undefined;
  return words.has(key) && typeof value === 'string' ? gone : value;
}

function nowhereIn(country: string): Agreed['shippingAddress'] {
  return { name: '', line1: '', city: '', country };
}
