import { z } from 'zod';
import { currencyDigits } from '../iso-currencies.ts';
import { rule } from '../rule-schema.ts';

/** What the prices are and when they bind. */
export const priceProfile = z.strictObject({
  currency: z
    .string()
    .refine((code) => currencyDigits.has(code), 'expected the ISO 4217 code of a currency Cassa can print, in capitals, like EUR')
    .meta({ description: 'ISO 4217. Every amount is in its minor unit.', enum: [...currencyDigits.keys()] }),
  bindingMoment: rule({ at: z.enum(['orderSent', 'orderAccepted']), mayChangeBefore: z.boolean().optional() }).optional(),
  perDestination: rule({ allowed: z.boolean() })
    .optional()
    .meta({ description: 'Whether a product may have another price for single destinations. Absent: one price everywhere.' }),
  errorPolicy: rule({ action: z.enum(['mayRefuse', 'rejectAndInviteAgain']) }).optional(),
  shippingShown: z
    .array(
      rule({
        to: z.enum(['everywhere', 'union', 'outsideUnion']),
        at: z.array(z.enum(['cart', 'checkout', 'orderForm', 'paymentPage', 'confirmation'])).min(1),
      }),
    )
    .optional()
    .meta({ description: 'Where the terms say delivery is shown; the quote always shows it before ordering.' }),
  crossedReference: rule({ reference: z.enum(['listPrice', 'lowestOf30Days']) })
    .optional()
    .meta({ description: 'What the terms say a crossed price is. Only the lowest price of the last 30 days is ever crossed.' }),
});

export type PriceProfile = z.infer<typeof priceProfile>;
