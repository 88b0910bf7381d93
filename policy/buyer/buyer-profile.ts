import { z } from 'zod';
import { rule } from '../rule-schema.ts';

const buyerType = z.enum(['consumer', 'professional']);

/** Grounds on which terms reserve the right to refuse an order. */
export const refusalGround = z.enum([
  'anyReason',
  'documentsMissing',
  'earlierBreach',
  'earlierNonCollection',
  'falseData',
  'insufficientSolvency',
  'notConsumer',
  'obviousError',
  'ongoingDispute',
  'paymentNotAuthorised',
  'remoteArea',
  'shippingLimits',
  'suspectedFraud',
  'unavailable',
]);

/** Who may buy. A rule that is absent is not in the terms, and nobody is refused for it. */
export const buyerProfile = z.strictObject({
  minAge: rule({ years: z.int().min(0).max(120).meta({ description: 'Whole years on the day of the order.' }) }).optional(),
  types: rule({ allowed: z.array(buyerType).min(1) }).optional(),
  resellers: rule({ forbidden: z.boolean(), mayRegister: z.boolean().optional() }).optional(),
  refusalGrounds: z.array(rule({ ground: refusalGround })).optional(),
  refusalExplained: rule({ required: z.boolean() }).optional().meta({ description: 'Whether a refused buyer is told why.' }),
  guestCheckout: rule({ allowed: z.boolean() }).optional(),
  dataTruthfulness: rule({ required: z.boolean() })
    .optional()
    .meta({ description: 'What false data leads to stands in `terms.indemnity` and `order.terminatedOn`.' }),
  addressTypes: rule({ allowed: z.array(z.enum(['home', 'office'])).min(1) }).optional(),
  addressGiven: rule({ at: z.array(z.enum(['accountCreation', 'purchase'])).min(1) }).optional(),
  onlyCountryOfRegistration: rule({ required: z.boolean() })
    .optional()
    .meta({ description: 'As the terms have it; the law allows any country the merchant serves.' }),
});

export type BuyerType = z.infer<typeof buyerType>;
export type BuyerProfile = z.infer<typeof buyerProfile>;
