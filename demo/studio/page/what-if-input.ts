import { Temporal } from 'temporal-polyfill';
import type { DiscountCode, Profile, QuoteInput, QuoteInputLine } from '../../../policy/index.ts';
import { amountOf, rateOf } from './amount-text.ts';

/** What kind of goods a line is, as far as rules tell them apart. */
export const goodsKinds = ['ordinary', 'promoted', 'personalised', 'sealed'] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** The fields of the what-if form as they were typed; an empty one is not known. */
export interface WhatIfFields {
  readonly lines: readonly { readonly price: string; readonly quantity: string; readonly kind: GoodsKind }[];
  readonly country: string;
  /** Local date and time in the profile's zone, `2026-11-20T10:00`. */
  readonly at: string;
  /** What the code is worth: `10.00` or `10%`. */
  readonly code: string;
  readonly service: string;
  readonly payment: string;
  readonly age: string;
  readonly buyer: 'unknown' | 'consumer' | 'professional';
}

/** What is wrong with a field, by its name; lines are `price-1`, `quantity-1`. */
export type FieldErrors = Readonly<Record<string, string>>;

export type WhatIf = { readonly ok: true; readonly input: QuoteInput } | { readonly ok: false; readonly errors: FieldErrors };

/** The input of a quote from the form, or what is wrong with each field. */
export function whatIfInput(fields: WhatIfFields, { price: { currency }, calendar: { timeZone } }: Profile): WhatIf {
  const errors: Record<string, string> = {};
  const lines = fields.lines.map((line, index): QuoteInputLine => {
    const price = amountOf(line.price, currency);
    const quantity = wholeNumber(line.quantity, 1, 999);
    if (price === undefined) errors[`price-${index + 1}`] = 'An amount such as 78.99.';
    if (quantity === undefined) errors[`quantity-${index + 1}`] = 'From 1 to 999.';
    return {
      id: `line-${index + 1}`,
      sku: `goods-${index + 1}`,
      price: price ?? 0,
      quantity: quantity ?? 1,
      ...(line.kind === 'promoted' && { promoted: true }),
      ...(line.kind === 'personalised' && { personalised: true }),
      ...(line.kind === 'sealed' && { sealedHygiene: true }),
    };
  });
  const now = instantOf(fields.at, timeZone);
  if (now === undefined) errors['at'] = 'A date and a time.';
  const code = codeOf(fields.code, currency);
  if (code === undefined && fields.code.trim() !== '') errors['code'] = 'An amount such as 10.00, or a rate such as 10%.';
  const age = wholeNumber(fields.age, 0, 130);
  if (age === undefined && fields.age.trim() !== '') errors['age'] = 'Whole years.';
  if (now === undefined || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    input: {
      now,
      lines,
      destination: { country: fields.country },
      ...(code && { codes: [code] }),
      ...(fields.service !== '' && { service: fields.service }),
      ...(fields.payment !== '' && { payment: fields.payment }),
      buyer: { ...(fields.buyer !== 'unknown' && { type: fields.buyer }), ...(age !== undefined && { age }) },
    },
  };
}

/** The instant of a local date and time, ISO 8601 in UTC. @returns undefined for what is none */
export function instantOf(local: string, timeZone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return undefined;
  }
}

function codeOf(text: string, currency: string): DiscountCode | undefined {
  const rateBps = rateOf(text);
  if (rateBps !== undefined) return { code: text.trim(), rateBps, spent: false };
  const amount = amountOf(text, currency);
  return amount === undefined ? undefined : { code: text.trim(), amount, spent: false };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}
