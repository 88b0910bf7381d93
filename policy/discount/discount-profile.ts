import { z } from 'zod';
import { rule } from '../rule-schema.ts';

const codes = z.strictObject({
  entry: rule({
    until: z.enum(['submit']).meta({ description: '`submit`: while the order is being completed, never afterwards.' }),
  }).optional(),
  stackable: rule({ allowed: z.boolean() })
    .optional()
    .meta({ description: 'Several codes on one order.', default: { allowed: false } }),
  onPromotedProducts: rule({ allowed: z.boolean() })
    .optional()
    .meta({ default: { allowed: true } }),
  excludedProducts: rule({
    tags: z.array(z.string()).meta({ description: 'Products with one of these tags take no code; a code may name more.' }),
    flaggedOnSite: z.boolean().optional(),
  }).optional(),
  minOrder: rule({ atLeast: z.enum(['codeValue']) })
    .optional()
    .meta({ description: 'The least value of the goods, delivery excluded.' }),
  singleUse: rule({ required: z.boolean() })
    .optional()
    .meta({ default: { required: true } }),
  change: rule({ given: z.boolean() }).optional().meta({ description: 'Whether what is left of a code is given back.' }),
  cash: rule({ redeemable: z.boolean() }).optional(),
  residualPayment: rule({ otherMethods: z.boolean() })
    .optional()
    .meta({ description: 'What the code leaves to pay may be paid otherwise.' }),
  onOrderCancelled: rule({
    credited: z.enum(['account', 'newCode', 'nothing']),
    guests: z.enum(['newCode', 'nothing']).optional().meta({ description: 'What those get who have no account.' }),
  }).optional(),
  onWithdrawal: rule({ refund: z.enum(['moneySpent', 'fullPrice']) }).optional(),
  channels: rule({ by: z.array(z.enum(['newsletter', 'events'])).min(1) }).optional(),
});

/** Promotions and discount codes. */
export const discountProfile = z.strictObject({
  promotions: rule({ canEndAnytime: z.boolean() }).optional(),
  codes: codes.optional(),
});

export type DiscountProfile = z.infer<typeof discountProfile>;
