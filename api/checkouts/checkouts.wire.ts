import { z } from 'zod';
import { amountWire, momentWire } from '../http/formatted.wire.ts';
import { mailAddress } from '../http/mail-address.ts';
import { oneLine } from '../http/plain-text.ts';
import { addressWire, orderWire } from '../orders/orders.wire.ts';

/** `POST /v1/checkouts`, with the cart's token. */
export const startCheckoutBody = z
  .strictObject({
    shown: z.string().meta({ description: "The cart's `shown`: proof of what the shopper saw." }),
    contact: z.strictObject({ email: mailAddress, phone: oneLine(40).optional() }),
    shippingAddress: addressWire,
    billingAddress: addressWire.optional().meta({ description: 'Absent: the shipping address.' }),
    buyer: z
      .strictObject({
        type: z.enum(['consumer', 'professional']).default('consumer'),
        vatNumber: oneLine(32).optional(),
      })
      .prefault({}),
    service: z.string().max(64),
    payment: z.string().max(64).optional().meta({ description: "Method of payment; absent only when the cart's `paymentDue` is false." }),
    consents: z.record(oneLine(64), z.boolean()).meta({ description: 'Answer per consent id of the shop.' }),
    invoice: z.strictObject({ taxCode: oneLine(32).min(1), recipient: oneLine(120).optional() }).optional(),
    returnUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .meta({ description: 'Page of an allowed origin that carries cassa-checkout; a redirecting method comes back there.' }),
  })
  .meta({ id: 'StartCheckout' });
export type StartCheckoutBody = z.infer<typeof startCheckoutBody>;

/** What the browser does next, decided by the provider. */
export const paymentActionWire = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('fields'), clientSecret: z.string() })
    .meta({ description: "Confirm with the provider's own fields on this page." }),
  z.object({ kind: z.literal('redirect'), url: z.string() }),
  z.object({ kind: z.literal('none') }).meta({ description: 'Nothing: paid outside, such as by bank transfer.' }),
]);
export type PaymentActionWire = z.infer<typeof paymentActionWire>;

/**
 * One attempt to turn a quote into an order. `order` and `orderToken` are there once it is confirmed.
 * A declined payment leaves the checkout `open`, with `problem` saying why, until its hold expires.
 */
export const checkoutWire = z
  .object({
    id: z.string(),
    token: z.string().optional().meta({ description: 'Only in the answer that started it; send it back as Cassa-Checkout.' }),
    state: z.enum(['open', 'confirmed', 'expired']),
    total: amountWire,
    expiresAt: momentWire,
    method: z.string().nullable().meta({ description: 'Null when there is nothing to pay.' }),
    action: paymentActionWire,
    problem: z.object({ code: z.string(), text: z.string() }).nullable(),
    order: orderWire.nullable(),
    orderToken: z.string().nullable().meta({ description: 'Opens the order at GET /v1/orders/{id} as Cassa-Order.' }),
    kept: z
      .object({
        cart: z.string().meta({ description: "The cart's token, as Cassa-Cart." }),
        entered: z.record(z.string(), z.string()).meta({ description: 'What was entered, by JSON pointer into the body that started it.' }),
      })
      .nullable()
      .meta({ description: 'To try again in another browser; null once there is an order, and in the answer that started it.' }),
  })
  .meta({ id: 'Checkout' });
export type CheckoutWire = z.infer<typeof checkoutWire>;
