import { z } from 'zod';
import { channel } from '../channel-schema.ts';
import { writtenAmount } from './written-amount.ts';

const instant = z.iso.datetime();
const country = z.string().optional().meta({ description: 'Where the buyer is; left out: the home market.' });
const buyer = z.enum(['consumer', 'professional']).optional();
const evidence = z.int().min(0);

const delivered = {
  placedAt: instant.optional().meta({ description: 'When the order was placed; left out: when it was delivered.' }),
  deliveredAt: instant.nullable(),
  country,
};

const units = z.array(z.strictObject({ line: z.string(), quantity: z.int(), part: z.boolean().optional() }));

/** What somebody asks of the shop after an order, by what it is about. What is left out is ordinary. */
export const askedGiven = z.discriminatedUnion('about', [
  z.strictObject({
    about: z.literal('defect'),
    ...delivered,
    reportedAt: instant,
    discoveredAt: instant.optional(),
    buyer,
    deliveryReceipt: z.boolean().optional(),
    documents: z.array(z.string()).optional(),
  }),
  z.strictObject({
    about: z.literal('remedy'),
    objections: z
      .array(z.strictObject({ remedy: z.enum(['repair', 'replacement']), ground: z.enum(['impossible', 'disproportionate']), evidence }))
      .optional(),
    failure: z.enum(['notDoneInTime', 'refused', 'defectAgain', 'seriousDefect', 'inconvenience', 'announcedFailure']).optional(),
    minor: z.strictObject({ evidence }).optional(),
  }),
  z.strictObject({
    about: z.literal('exception'),
    cause: z.enum(['accident', 'alteredByOthers', 'instructionsIgnored', 'lateNotice', 'misuse', 'normalUseAfterDelivery']),
    evidence,
  }),
  z.strictObject({ about: z.literal('claimCost'), founded: z.boolean(), badFaith: evidence.optional() }),
  z.strictObject({
    about: z.literal('guaranteeRefund'),
    lines: z.record(
      z.string(),
      z.strictObject({ paid: writtenAmount, ends: z.literal('termination').optional(), reducedBps: z.int().min(0).optional() }),
    ),
    delivery: writtenAmount.optional(),
    wayBack: writtenAmount.optional(),
    wantsVoucher: z.boolean().optional(),
  }),
  z.strictObject({ about: z.literal('guaranteeReply'), by: channel }),
  z.strictObject({ about: z.literal('promise'), ...delivered }),
  z.strictObject({
    about: z.literal('statement'),
    by: z.enum(['function', 'modelForm', 'merchantForm', ...channel.options]),
    unequivocal: z.boolean().optional(),
    contact: z.string().optional(),
    gave: z.array(z.enum(['name', 'orderNumber', 'form', 'decision', 'reason', 'photo', 'video', 'login'])).optional(),
    books: z.strictObject({ orderFound: z.boolean(), contactMatches: z.boolean() }).optional(),
  }),
  z.strictObject({ about: z.literal('statementInstant'), receivedAt: instant, sentAt: instant.optional() }),
  z.strictObject({
    about: z.literal('statedUnits'),
    bought: z.array(z.strictObject({ line: z.string(), quantity: z.int().min(1) })),
    earlier: z.array(z.strictObject({ key: z.string(), units: units.optional() })).optional(),
    key: z.string().optional(),
    units: units.optional(),
  }),
  z.strictObject({
    about: z.literal('idleRequest'),
    kind: z.enum(['withdrawal', 'voluntaryReturn']),
    undoneBy: z.array(z.enum(['buyer', 'merchant'])).optional(),
  }),
  z.strictObject({ about: z.literal('idleUntil'), from: instant, country }),
  z.strictObject({ about: z.literal('reclaim'), toldAt: instant, country }),
  z.strictObject({ about: z.literal('claimReply'), reportedAt: instant, country }),
  z.strictObject({
    about: z.literal('return'),
    deliveredAt: instant.nullable(),
    country,
    buyer,
    inStore: z.boolean().optional(),
    tags: z.array(z.string()).optional(),
    personalised: z.boolean().optional(),
    sealedHygiene: z.boolean().optional(),
    cleanable: z.boolean().optional(),
    opened: z.boolean().optional(),
  }),
  z.strictObject({ about: z.literal('returnParcel') }),
  z.strictObject({ about: z.literal('returnRisk'), way: z.enum(['merchantCollects', 'merchantLabel', 'ownCourier']) }),
  z.strictObject({ about: z.literal('guest') }),
  z.strictObject({ about: z.literal('invoice'), withOrder: z.boolean() }),
  z.strictObject({ about: z.literal('complaint'), receivedAt: instant, country }),
  z.strictObject({
    about: z.literal('dispute'),
    complainedAt: instant.optional(),
    answer: z.enum(['satisfied', 'unsatisfied']).optional(),
    country,
  }),
  z.strictObject({ about: z.literal('invoiceData') }),
  z.strictObject({ about: z.literal('court') }),
  z.strictObject({ about: z.literal('erasure'), ordersLastTouchedAt: z.array(instant).optional(), openMatters: z.int().min(0).optional() }),
  z.strictObject({ about: z.literal('newsletter') }),
  z.strictObject({ about: z.literal('misuse') }),
  z.strictObject({
    about: z.literal('terms'),
    placedAt: instant,
    versions: z.array(z.strictObject({ id: z.string(), effectiveFrom: z.iso.date() })),
  }),
  z.strictObject({ about: z.literal('seller') }),
]);

const day = z.iso.date().nullable().optional();

/** What must come out: `answer` is the decision itself, the others say more of it. */
export const askedExpected = {
  answer: z.json().optional(),
  burden: z.enum(['merchant', 'buyer']).nullable().optional(),
  debtor: z.enum(['seller']).optional(),
  apparentBy: day,
  presumedUntil: day,
  actBy: day,
  review: z.boolean().optional(),
  goodsBack: writtenAmount.optional(),
  deliveryShare: writtenAmount.optional(),
  wayBack: writtenAmount.optional(),
  as: z.enum(['money', 'voucher']).optional(),
  looksFirst: z.boolean().optional(),
  holds: z.boolean().nullable().optional(),
  match: z.enum(['matched', 'unverified', 'unmatched']).optional(),
  namesLines: z.boolean().optional(),
  acknowledgedBy: z.array(z.string()).optional(),
  task: z.boolean().optional(),
  repeats: z.string().nullable().optional(),
  askUntil: day.meta({ description: 'The last day to ask for the return the shop offers.' }),
  ways: z.array(z.string()).optional(),
  sentAgain: z.enum(['invoice', 'taxReceipt', 'nonTaxReceipt']).nullable().optional(),
  changeable: z.boolean().optional(),
  body: z.string().nullable().optional(),
  silentUntil: day,
  anonymousAfter: z.array(z.iso.date().nullable()).optional(),
  emails: z.array(z.string()).optional(),
};

export type AskedGiven = z.infer<typeof askedGiven>;
