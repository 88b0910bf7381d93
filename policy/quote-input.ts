import type { BuyerType } from './buyer/buyer-profile.ts';
import type { Country } from './iso-countries.ts';
import type { Minor } from './money.ts';

/** Where the goods go. Only the country is needed to price; the rest refines zones and calendars. */
export interface Destination {
  readonly country: Country;
  readonly region?: string;
  readonly postalCode?: string;
}

/** What is known of the buyer when a quote is made; absent facts are simply not judged yet. */
export interface Buyer {
  readonly type?: BuyerType;
  /** Whole years on the day of the quote. */
  readonly age?: number;
  readonly countryOfRegistration?: Country;
  readonly vatNumber?: string;
  readonly forResale?: boolean;
}

/** One price that applied from an instant on (ISO 8601). */
export interface PriceChange {
  readonly from: string;
  readonly amount: Minor;
}

/** A line as the catalogue knows it; never built from what a page says. */
export interface QuoteInputLine {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  /** Unit price, tax included, and the prices that replace it for single destinations. */
  readonly price: Minor;
  readonly priceByCountry?: Readonly<Record<Country, Minor>>;
  /** The higher price the merchant would like to strike through. */
  readonly listPrice?: Minor;
  /** Every price change of at least the last 30 days and the one in force before them, oldest first. */
  readonly priceHistory?: readonly PriceChange[];
  /** On promotion now: some merchants' codes do not apply to it. */
  readonly promoted?: boolean;
  readonly tags?: readonly string[];
  /** Made to measure or personalised by the buyer's choice: art. 59(1)(c). */
  readonly personalised?: boolean;
  /** Sealed for hygiene: art. 59(1)(e). */
  readonly sealedHygiene?: boolean;
  /** Can be cleaned and sold again, as garments can: the seal then changes nothing. */
  readonly cleanable?: boolean;
  /** Payment method ids this product cannot be paid with. */
  readonly paymentExclusions?: readonly string[];
}

/** A discount code as the merchant issued it and as it stands now. */
export interface DiscountCode {
  readonly code: string;
  /** Exactly one of an amount (minor units) or a rate in basis points. */
  readonly amount?: Minor;
  readonly rateBps?: number;
  /** ISO instants; absent means unbounded. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly spent: boolean;
  /** Products carrying one of these tags do not take the code. */
  readonly excludedTags?: readonly string[];
}

/** Everything the quote may depend on. The same input gives the same bytes. */
export interface QuoteInput {
  /** ISO 8601 instant, UTC. */
  readonly now: string;
  readonly lines: readonly QuoteInputLine[];
  /** Codes in the order the shopper entered them; the rules decide which hold. */
  readonly codes?: readonly DiscountCode[];
  /** Absent: the merchant's home market. */
  readonly destination?: Destination;
  /** Chosen delivery service id; absent or not offered: the cheapest offered. */
  readonly service?: string;
  /** Chosen payment method id. */
  readonly payment?: string;
  readonly buyer?: Buyer;
}
