import { z } from 'zod';
import { countryCode } from '../http/country-code.ts';
import { amountWire, momentWire, reasonWire } from '../http/formatted.wire.ts';
import { oneLine } from '../http/plain-text.ts';

export const addressWire = z
  .strictObject({
    name: oneLine(120).min(1),
    company: oneLine(120).optional(),
    line1: oneLine(120).min(1),
    line2: oneLine(120).optional(),
    postalCode: oneLine(16).optional(),
    city: oneLine(80).min(1),
    region: oneLine(64).optional(),
    country: countryCode,
    phone: oneLine(40).optional(),
  })
  .meta({ id: 'Address' });
export type AddressWire = z.infer<typeof addressWire>;

const orderState = z.enum(['awaitingPayment', 'received', 'lapsed']);

/** What was agreed, as it was agreed, and what comes next. */
export const orderWire = z
  .object({
    id: z.string(),
    number: z.string(),
    state: orderState,
    stateText: z.string(),
    placedAt: momentWire,
    language: z.string(),
    currency: z.string(),
    email: z.string(),
    lines: z.array(
      z.object({
        sku: z.string(),
        title: z.string(),
        options: z.string(),
        personalisation: z.string().nullable(),
        image: z.string().nullable(),
        quantity: z.int(),
        unit: amountWire,
        gross: amountWire,
        discount: amountWire,
        net: amountWire,
        notes: z.array(z.string()),
      }),
    ),
    goods: amountWire,
    discount: amountWire,
    delivery: z.object({
      service: z.string(),
      label: z.string(),
      fee: amountWire,
      when: z.string().nullable(),
      because: z.array(reasonWire),
    }),
    taxText: z.string(),
    total: amountWire,
    shippingAddress: addressWire,
    billingAddress: addressWire,
    payment: z.object({
      method: z.string().nullable().meta({ description: 'Null when there was nothing to pay.' }),
      label: z.string(),
      state: z.enum(['notDue', 'pending', 'authorised', 'captured']),
      stateText: z.string(),
      instructions: z
        .object({ holder: z.string(), iban: z.string(), reference: z.string(), amount: amountWire, dueBy: momentWire.nullable() })
        .nullable()
        .meta({ description: 'How to pay by bank transfer, while it is still due.' }),
    }),
    next: z.array(z.string()).meta({ description: 'What happens now, in sentences, soonest first.' }),
    history: z.array(z.object({ at: momentWire, text: z.string() })),
    links: z.object({ withdrawal: z.string().nullable(), returns: z.string().nullable() }),
  })
  .meta({ id: 'Order' });
export type OrderWire = z.infer<typeof orderWire>;

/** `GET /v1/merchant/orders?before=<number>&limit=50`, newest first. */
export const orderListWire = z.object({ orders: z.array(orderWire) }).meta({ id: 'OrderList' });
