import { z } from 'zod';
import { channel } from '../channel-schema.ts';
import { periodShape } from '../period-schema.ts';
import { rule } from '../rule-schema.ts';

/** A moment at which somebody must be told something. */
export const noticeStep = z.enum([
  'orderSent',
  'paymentInstructions',
  'paymentReminder',
  'paymentAuthorised',
  'paymentFailed',
  'orderLapsed',
  'documentsRequested',
  'documentsFailed',
  'orderRefused',
  'unavailable',
  'shipped',
  'goods',
  'uncollected',
  'withdrawalReceived',
  'withdrawalRefused',
  'refundReduced',
  'refunded',
  'guaranteeReported',
  'accountCreated',
  'accountClosed',
]);

/** A fact a notice must contain. */
const noticeContent = z.enum([
  'bankDetails',
  'billingData',
  'customerService',
  'deadline',
  'deliveryAddress',
  'deliveryCost',
  'extraCosts',
  'goodsWhereabouts',
  'guaranteeProcedure',
  'lines',
  'meansOfPayment',
  'orderNumber',
  'outcome',
  'particularConditions',
  'pickUp',
  'price',
  'productFeatures',
  'reason',
  'receivedAt',
  'refundAmount',
  'returnInstructions',
  'seller',
  'statement',
  'termsSummary',
  'total',
  'tracking',
  'withdrawalRight',
]);

/** A document that travels with a notice. */
const noticeAttachment = z.enum(['receipt', 'returnForm', 'terms', 'withdrawalForm', 'withdrawalInstructions']);

const notice = rule({
  channels: z
    .array(channel)
    .min(1)
    .meta({ description: 'All of these. `paper` travels with the goods, `page` is what the shopper sees at once.' }),
  contains: z.array(noticeContent).optional(),
  attaches: z.array(noticeAttachment).optional(),
  speed: z.enum(['atOnce', 'promptly']).optional(),
  within: rule({ ...periodShape, from: z.enum(['receiptOfGoods', 'expiry']) }).optional(),
});

/** What each step owes the shopper by the terms. A step that is absent owes nothing by the terms; the law may still ask for it. */
export const noticeProfile = z.partialRecord(noticeStep, notice);

export type NoticeStep = z.infer<typeof noticeStep>;
export type NoticeContent = z.infer<typeof noticeContent>;
export type NoticeAttachment = z.infer<typeof noticeAttachment>;
