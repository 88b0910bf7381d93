import { z } from 'zod';
import { namesAtMost, scenarioBounds } from './scenario-bounds.ts';
import { writtenAmount } from './written-amount.ts';

const instant = z.iso.datetime();

const line = z.strictObject({
  price: writtenAmount.meta({ description: 'What was paid for all pieces, after codes.' }),
  quantity: z.int().min(1).optional(),
  personalised: z.boolean().optional(),
  sealedHygiene: z.boolean().optional(),
  cleanable: z.boolean().optional(),
});

/** An order that money goes back on. What is left out is ordinary: one consumer in Italy who was told everything. */
export const refundOrderGiven = z.strictObject({
  placedAt: instant.optional().meta({ description: 'Left out: Tuesday 20 October 2026.' }),
  lines: z.record(z.string(), line).refine(...namesAtMost(scenarioBounds.lines)),
  delivery: writtenAmount.optional().meta({ description: 'Paid for delivery; left out: nothing.' }),
  standard: writtenAmount.optional().meta({ description: 'The least expensive standard service; left out: the one that was paid.' }),
  country: z.string().optional(),
  buyer: z.enum(['consumer', 'professional']).optional(),
  gifts: z.record(z.string(), writtenAmount).optional().meta({ description: 'Declared values.' }),
  told: z.strictObject({ withdrawalRight: z.boolean().optional(), returnCost: z.boolean().optional() }).optional(),
  account: z.boolean().optional(),
});

const of = z.string().optional().meta({ description: 'The statement it belongs to; left out: the only one.' });

/** What happened to that order. */
export const refundEventGiven = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('statement'),
    id: z.string().optional(),
    at: instant.optional().meta({ description: 'Left out: Monday 2 November 2026.' }),
    ground: z.enum(['withdrawal', 'voluntaryReturn', 'unavailable']).optional(),
    lines: z.array(z.string()).optional().meta({ description: 'Whole lines; left out with `units`: the whole order.' }),
    units: z.array(z.strictObject({ line: z.string(), quantity: z.int(), opened: z.boolean().optional() })).optional(),
    way: z.enum(['merchantCollects', 'merchantLabel', 'ownCourier']).optional(),
    neverHeld: z.boolean().optional(),
    otherMeansAgreed: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.enum(['sentBack', 'received']), of, at: instant }),
  z.strictObject({
    kind: z.literal('assessed'),
    of,
    line: z.string(),
    lossBps: z.int(),
    evidence: z.int().optional(),
    unmet: z.array(z.enum(['tags', 'originalPackaging', 'unworn'])).optional(),
    notReclaimed: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('charged'), of, charge: z.enum(['processing', 'importDuties', 'localTaxes']), amount: writtenAmount }),
  z.strictObject({ kind: z.literal('giftKept'), of, gift: z.string(), reviewed: z.boolean() }),
  z.strictObject({ kind: z.literal('refunded'), amount: writtenAmount }),
]);

/** What must come out of it: lists have one entry a statement. */
export const refundExpected = {
  refunds: z.array(writtenAmount).optional(),
  deliveryBack: z.array(writtenAmount).optional(),
  accepted: z.array(z.array(z.boolean())).optional(),
  costs: z.array(z.record(z.string(), writtenAmount)).optional().meta({ description: 'What is kept, by its kind; nothing that is zero.' }),
  refundDue: z.array(z.strictObject({ dueBy: z.iso.date(), legalLimit: z.iso.date() }).nullable()).optional(),
  withheld: z.array(z.boolean()).optional(),
  sendBy: z.array(z.strictObject({ lastDay: z.iso.date(), endsAt: instant, late: z.boolean().nullable() }).nullable()).optional(),
  reductionNoticeBy: z.array(z.iso.date().nullable()).optional(),
  refundBy: z.array(z.enum(['sameMeans', 'agreedMeans'])).optional(),
  payee: z.array(z.enum(['payer'])).optional(),
  balance: z.strictObject({ payable: writtenAmount, owed: writtenAmount, overpaid: writtenAmount }).optional(),
  codeCredit: z.enum(['account', 'newCode', 'nothing']).optional(),
};

export type RefundOrderGiven = z.infer<typeof refundOrderGiven>;
export type RefundEventGiven = z.infer<typeof refundEventGiven>;
