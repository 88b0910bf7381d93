import { z } from 'zod';
import { countryCode } from '../http/country-code.ts';
import { amountWire, reasonWire } from '../http/formatted.wire.ts';
import { oneLine } from '../http/plain-text.ts';

const sku = z.string().min(1).max(64);
const quantity = z.int().min(1).max(999);

export const addLineBody = z
  .strictObject({
    sku,
    quantity: quantity.default(1),
    /** Text the shopper wants on a personalisable product; makes the line personalised. */
    personalisation: oneLine(40).min(1).optional(),
  })
  .meta({ id: 'AddLine' });

/** `POST /v1/carts`: a new cart, already holding these lines. */
export const createCartBody = z
  .strictObject({ lines: z.array(addLineBody).max(50).default([]), country: countryCode.optional() })
  .meta({ id: 'CreateCart' });

/** `PATCH /v1/cart/lines/{lineId}` */
export const changeLineBody = z.strictObject({ quantity }).meta({ id: 'ChangeLine' });

/** `PUT /v1/cart/code` (DELETE removes it) */
export const applyCodeBody = z.strictObject({ code: z.string().trim().min(1).max(64) }).meta({ id: 'ApplyCode' });

/** `PUT /v1/cart/destination`: everything a quote depends on besides lines and codes. */
export const destinationBody = z
  .strictObject({
    country: countryCode,
    region: oneLine(64).optional(),
    postalCode: oneLine(16).optional(),
    service: z.string().max(64).optional(),
    payment: z.string().max(64).optional(),
  })
  .meta({ id: 'SetDestination' });

const cartLineWire = z
  .object({
    id: z.string(),
    sku: z.string(),
    product: z.string().meta({ description: 'Product handle.' }),
    title: z.string(),
    options: z.string().meta({ description: 'The variant in words: "Black / M".' }),
    personalisation: z.string().nullable(),
    image: z.string().nullable(),
    quantity: z.int(),
    maxQuantity: z.int().meta({ description: 'How many can be had now, counting those in the cart.' }),
    unit: amountWire,
    crossed: amountWire.nullable(),
    gross: amountWire,
    discount: amountWire,
    net: amountWire,
    notes: z.array(z.string()).meta({ description: 'What to know about this line, such as no right of withdrawal.' }),
  })
  .meta({ id: 'CartLine' });

const deliveryOptionWire = z
  .object({
    service: z.string(),
    label: z.string(),
    fee: amountWire,
    when: z.string().nullable().meta({ description: '"Tue 24 – Fri 27 Nov", or null when the terms give no time.' }),
    because: z.array(reasonWire),
  })
  .meta({ id: 'DeliveryOption' });

const paymentOptionWire = z
  .object({
    method: z.string(),
    label: z.string(),
    offered: z.boolean(),
    payLater: z.boolean().meta({ description: "A form of credit: the provider's own words about it must be shown." }),
    offSession: z.boolean().meta({
      description: "What is reserved may have to be reserved anew without the shopper: the provider's fields are told before.",
    }),
    because: z.array(reasonWire),
  })
  .meta({ id: 'PaymentOption' });

const noticeWire = z
  .object({ id: z.string(), text: z.string(), lines: z.array(z.string()).optional(), because: z.array(reasonWire) })
  .meta({ id: 'Notice' });

/** The cart is its quote: every answer carries the whole of it. */
export const cartWire = z
  .object({
    token: z.string().optional().meta({ description: 'Only in the answer that created the cart; send it back as Cassa-Cart.' }),
    version: z.int(),
    count: z.int(),
    language: z.string(),
    currency: z.string(),
    lines: z.array(cartLineWire),
    goods: amountWire,
    discount: amountWire,
    codes: z.array(z.object({ code: z.string(), applied: z.boolean(), amount: amountWire, because: z.array(reasonWire) })),
    destination: z.object({ country: z.string(), name: z.string(), region: z.string().optional(), postalCode: z.string().optional() }),
    served: z.boolean(),
    delivery: z.object({
      options: z.array(deliveryOptionWire),
      chosen: z.string().nullable(),
      fee: amountWire,
      toFree: z.object({ remaining: amountWire, text: z.string(), share: z.number().min(0).max(1) }).nullable(),
      because: z.array(reasonWire),
    }),
    tax: z.object({ included: z.boolean(), amount: amountWire, text: z.string() }),
    duties: z.object({ paidBy: z.enum(['none', 'merchant', 'buyer']), text: z.string() }),
    payments: z.array(paymentOptionWire),
    paymentDue: z.boolean().meta({ description: 'False when nothing is left to pay: then no method is offered and none is needed.' }),
    buyer: z.object({ allowed: z.boolean(), because: z.array(reasonWire) }),
    notices: z.array(noticeWire),
    total: amountWire,
    shown: z.string().meta({ description: 'Fingerprint of this quote; checkout sends it back as proof of what the shopper saw.' }),
  })
  .meta({ id: 'Cart' });
export type CartWire = z.infer<typeof cartWire>;
export type CartLineWire = z.infer<typeof cartLineWire>;
export type NoticeWire = z.infer<typeof noticeWire>;
