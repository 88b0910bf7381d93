import { z } from 'zod';
import { periodShape } from '../period-schema.ts';
import { basisPoints, count, rule } from '../rule-schema.ts';

const deliveryFee = rule({
  whenAllReturned: z.enum(['paid', 'cheapestStandard', 'none']),
  whenSomeReturned: z.enum(['proportional', 'none']),
  elsewhere: rule({ whenAllReturned: z.enum(['paid', 'cheapestStandard', 'none']) })
    .optional()
    .meta({ description: 'What another of the documents says instead. It decides nothing.' }),
});

const diminishedValue = rule({
  measure: z.enum(['actualLoss', 'repairCost', 'band']),
  minBps: basisPoints.optional(),
  maxBps: basisPoints.optional(),
  ifAlreadyRefunded: z.enum(['bankTransferBack']).optional(),
});

const bankDelay = rule({
  minDays: count().optional(),
  maxDays: count().optional(),
  kind: periodShape.kind.optional(),
});

const means = rule({
  same: z.boolean(),
  otherIfAgreed: z.boolean().optional(),
  neverAnotherCard: z.boolean().optional(),
});

const defective = rule({
  goods: z.enum(['full']).optional(),
  delivery: z.enum(['full', 'none']).optional(),
  returnCost: z.enum(['merchant', 'buyer', 'guarantor']).optional(),
});

/** What comes back, when, and on which means, as the terms say. */
export const refundProfile = z.strictObject({
  approval: rule({ by: z.enum(['automatic', 'person']) })
    .optional()
    .meta({
      description: '`automatic`: what the plan says is paid as soon as nothing withholds it; `person`: somebody looks at it first.',
      default: { by: 'person' },
    }),
  within: rule({ ...periodShape, from: z.enum(['notice', 'receipt', 'acceptance']) })
    .optional()
    .meta({ description: 'Longest wait; `notice` is the day the merchant learns of the withdrawal.' }),
  longerFor: rule({ reasons: z.array(z.enum(['duties', 'assessment'])).min(1) })
    .optional()
    .meta({ description: 'What lets the terms exceed the wait.' }),
  delivery: deliveryFee.optional(),
  goods: rule({ basis: z.enum(['moneyPaid']) })
    .optional()
    .meta({ description: 'Codes do not come back in money.' }),
  deductions: rule({ kinds: z.array(z.enum(['returnCost', 'processing', 'importDuties', 'localTaxes'])).min(1) }).optional(),
  diminishedValue: diminishedValue.optional(),
  means: means.optional(),
  payee: rule({ to: z.enum(['payer']) }).optional(),
  valueDate: rule({ sameAsDebit: z.boolean() }).optional(),
  bankDelay: bankDelay
    .optional()
    .meta({ description: "How long the shopper's bank may take on top; absent figures: the terms only mention it." }),
  defective: defective.optional(),
  voucher: rule({ for: z.enum(['guarantee']), choice: z.enum(['buyer']) }).optional(),
});
