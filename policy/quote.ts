import { buyerEligibility } from './buyer/buyer-eligibility.ts';
import { epochMs, legalDay } from './calendar.ts';
import { workCalendar } from './calendar/work-calendar.ts';
import type { Decision, Figure, Reason } from './decision.ts';
import { applyCodes } from './discount/apply-codes.ts';
import type { Country } from './iso-countries.ts';
import { sum, type Minor } from './money.ts';
import { noticesBeforeOrder } from './notice/notices-before-order.ts';
import { methodOffered, type PaymentSituation } from './payment/method-offered.ts';
import { paymentDue } from './payment/payment-due.ts';
import type { PaymentProfile } from './payment/payment-profile.ts';
import { surcharge } from './payment/surcharge.ts';
import { crossedPrice } from './price/crossed-price.ts';
import { unitPrice } from './price/unit-price.ts';
import type { Profile } from './profile.ts';
import type { Destination, QuoteInput, QuoteInputLine } from './quote-input.ts';
import type { DeliveryWindow } from './shipping/delivery-window.ts';
import { delivery } from './shipping/delivery.ts';
import { duties } from './shipping/duties.ts';
import { includedTax } from './tax/included-tax.ts';
import { withdrawalRight } from './withdrawal/withdrawal-right.ts';

/** One line of the quote. `net = gross - discount`; `net` is the line's value for every later pro-rata. */
export interface QuoteLine {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unit: Decision<Minor>;
  /** Price to strike through, per unit; null when the 30-day history does not allow one. */
  readonly crossed: Decision<Minor | null>;
  readonly gross: Minor;
  readonly discount: Minor;
  readonly net: Minor;
  /** Whether the right of withdrawal exists for this line. `whenOpened`: lost once the seal is broken. */
  readonly withdrawal: Decision<'allowed' | 'whenOpened' | 'excluded'>;
}

/** A code the shopper entered, and what became of it. */
export interface QuoteCode {
  readonly code: string;
  readonly outcome: Decision<'applied' | 'refused'>;
  readonly amount: Minor;
}

/** One of the services that deliver the goods. */
export interface DeliveryOption {
  /** Service id of the profile, for instance `standard`. */
  readonly service: string;
  readonly fee: Decision<Minor>;
  /** Working days from shipment, as the terms state them. */
  readonly transit?: { readonly minDays: number; readonly maxDays: number };
  /** When the parcel should arrive; absent where the terms give no time. */
  readonly window?: DeliveryWindow;
}

/** How far the cart is from free delivery with the chosen service; absent when there is no such rule or it is met. */
export interface ToFreeDelivery {
  readonly remaining: Minor;
  readonly threshold: Minor;
}

/** A method of payment of the merchant's, offered or not. */
export interface QuotePayment {
  readonly method: string;
  readonly offered: Decision<boolean>;
  /** Always zero where the law forbids a surcharge; the reason says so. */
  readonly surcharge: Decision<Minor>;
}

/** Something the shopper must have read before ordering. Its words are chosen by `id` and `figures`. */
export interface QuoteNotice {
  readonly id: string;
  readonly figures?: Readonly<Record<string, Figure>>;
  /** Lines it concerns; absent: the whole order. */
  readonly lines?: readonly string[];
  readonly because: readonly Reason[];
}

/** Everything a shopper must know before paying. */
export interface Quote {
  /** ISO 4217. */
  readonly currency: string;
  readonly destination: Destination;
  readonly lines: readonly QuoteLine[];
  /** Sum of the lines' `gross`. */
  readonly goods: Minor;
  readonly codes: readonly QuoteCode[];
  readonly discount: Minor;
  /** Whether this merchant delivers there at all. */
  readonly served: Decision<boolean>;
  readonly delivery: {
    readonly options: readonly DeliveryOption[];
    /** Service id; null when nothing is offered there. */
    readonly chosen: string | null;
    readonly fee: Decision<Minor>;
    readonly toFree?: Decision<ToFreeDelivery>;
  };
  readonly tax: {
    readonly included: boolean;
    /** Basis points of the rate in the destination; null when none applies there. */
    readonly rateBps: number | null;
    /** Tax contained in `total`. */
    readonly amount: Minor;
    readonly because: readonly Reason[];
  };
  /** Who pays customs duties and import taxes. */
  readonly duties: Decision<'none' | 'merchant' | 'buyer'>;
  readonly payments: readonly QuotePayment[];
  /** Whether anything is left to pay; where nothing is, no method is offered and the order needs none. */
  readonly paymentDue: Decision<boolean>;
  readonly buyer: Decision<'allowed' | 'refused'>;
  readonly notices: readonly QuoteNotice[];
  /** `goods - discount + delivery.fee + surcharge`. */
  readonly total: Minor;
}

/**
 * Everything a shopper must know before paying, decided from the profile, the law and the input alone.
 *
 * @returns amounts in minor units of `currency`; always `total = goods - discount + delivery.fee + surcharge`
 * @throws RangeError when a line's quantity or price is not a possible one: the catalogue is broken, not the shopper's wish
 */
export function quote(profile: Profile, input: QuoteInput): Quote {
  const { buyer, destination = { country: profile.shipping.home } } = input;
  const { country } = destination;
  const now = epochMs(input.now);
  const today = legalDay(now, profile.calendar.timeZone);

  const { lines, codes } = quoteLines(profile, input, country, now);
  const goods = sum(lines.map(({ gross }) => gross));
  const discount = sum(lines.map((line) => line.discount));

  const wish = { destination, value: { gross: goods, net: goods - discount }, nothing: lines.length === 0, asked: input.service };
  const shipped = delivery(profile.shipping, wish, { today, calendar: workCalendar(profile.calendar, country) });
  const due = goods - discount + shipped.delivery.fee.value;

  const payments = quotePayments(profile.payment, { lines: input.lines, country, buyer, total: due });
  const total = due + (payments.find(({ method }) => method === input.payment)?.surcharge.value ?? 0);

  const eligibility = buyerEligibility(profile.buyer, buyer, country);
  const customs = duties(profile.shipping, destination);
  return {
    currency: profile.price.currency,
    destination,
    lines,
    goods,
    codes,
    discount,
    ...shipped,
    tax: includedTax(profile.tax, destination, total, today),
    duties: customs,
    payments,
    paymentDue: paymentDue(total),
    buyer: eligibility,
    notices: noticesBeforeOrder(profile, { today, buyer, eligibility, lines, duties: customs, payments }),
    total,
  };
}

/** The lines with what the codes take off them, and what became of the codes. */
function quoteLines(profile: Profile, input: QuoteInput, country: Country, now: number): Pick<Quote, 'lines' | 'codes'> {
  const units = input.lines.map((line) => unitPrice(profile.price, line, country));
  const grosses = input.lines.map((line, index) => grossOf(line, units[index]!.value));
  const { codes, perLine } = applyCodes(profile.discount, input.lines, grosses, input.codes ?? [], now);
  const lines = input.lines.map((line, index): QuoteLine => {
    const [unit, gross, discount] = [units[index]!, grosses[index]!, perLine[index]!];
    return {
      id: line.id,
      sku: line.sku,
      quantity: line.quantity,
      unit,
      crossed: crossedPrice(profile.price, line, unit.value, now),
      gross,
      discount,
      net: gross - discount,
      withdrawal: withdrawalRight(profile.withdrawal, line, input.buyer),
    };
  });
  return { lines, codes };
}

function quotePayments(profile: PaymentProfile, situation: PaymentSituation): readonly QuotePayment[] {
  return profile.methods.map((method) => ({
    method: method.id,
    offered: methodOffered(profile, method, situation),
    surcharge: surcharge(profile, method.id, situation.total),
  }));
}

function grossOf({ sku, quantity }: QuoteInputLine, unit: Minor): Minor {
  const gross = unit * quantity;
  if (quantity < 1 || unit < 0 || !Number.isSafeInteger(quantity) || !Number.isSafeInteger(unit) || !Number.isSafeInteger(gross)) {
    throw new RangeError(`${sku}: ${quantity} pieces at ${unit} minor units cannot be sold`);
  }
  return gross;
}
