import { z } from 'zod';
import { amountWire, momentWire, reasonWire } from '../http/formatted.wire.ts';
import { nextBeforeWire } from '../http/page.ts';
import { plainText } from '../http/plain-text.ts';

const because = z.array(reasonWire);

/** What a return brings, decided to the cent, with the passages it rests on. Shown before it is asked for, and made just so. */
export const planWire = z
  .object({
    lines: z.array(
      z.object({
        line: z.string(),
        title: z.string(),
        quantity: z.int(),
        accepted: z.boolean().meta({ description: 'Whether the return reaches these pieces at all.' }),
        refund: amountWire,
        because,
      }),
    ),
    delivery: z.object({ amount: amountWire, because }),
    costs: z.array(z.object({ kind: z.string(), label: z.string(), amount: amountWire, because })).meta({ description: 'What is kept.' }),
    total: amountWire.meta({ description: '`lines + delivery - costs`' }),
    totalBecause: because,
    withheld: z.object({ value: z.boolean(), text: z.string(), because }),
    due: z.object({
      text: z.string(),
      dueBy: momentWire.nullable(),
      legalLimit: momentWire.nullable(),
      because,
    }),
    means: z.object({ value: z.enum(['sameMeans', 'agreedMeans']), because }).meta({ description: 'How, and to whom, the money goes.' }),
    sendBy: momentWire.nullable().meta({ description: 'Last day to send the goods off; a refund is not lost after it.' }),
    reductionNoticeBy: momentWire.nullable(),
  })
  .meta({ id: 'RefundPlan' });
export type PlanWire = z.infer<typeof planWire>;

/** All that goes back on an order. */
export const orderPlanWire = z
  .object({
    returns: z.array(planWire.extend({ returnId: z.string() })),
    total: amountWire,
    refunded: amountWire.meta({ description: 'What went back for returns, or is on its way.' }),
    payable: amountWire.meta({ description: 'What can be approved now.' }),
    owed: amountWire.meta({ description: 'The same with what may still wait for the goods.' }),
    overpaid: amountWire,
    because,
    whole: z.boolean().meta({ description: 'Nothing of the order is left.' }),
  })
  .meta({ id: 'OrderRefundPlan' });
export type OrderPlanWire = z.infer<typeof orderPlanWire>;

/** Money that is to go back, or went. */
export const refundWire = z
  .object({
    id: z.string(),
    amount: amountWire,
    state: z.enum(['owed', 'paid', 'stuck']),
    released: z.boolean().meta({ description: 'Of money that was only reserved: it is let go, and nothing was charged.' }),
    text: z.string(),
    at: momentWire.meta({ description: 'When it was paid; until then, when it was approved.' }),
  })
  .meta({ id: 'Refund' });
export type RefundWire = z.infer<typeof refundWire>;

/** The same for the merchant. */
export const merchantRefundWire = refundWire
  .extend({
    orderId: z.string().nullable(),
    source: z.enum(['payment', 'order', 'return', 'claim', 'entry', 'provider']).meta({
      description: '`entry`: money that came and is nobody’s price. `provider`: somebody made it at the payment provider itself.',
    }),
    sourceId: z.string(),
    outsideRef: z.string().nullable().meta({ description: 'The payment provider’s name for it, where somebody made it there.' }),
    reason: z.string(),
    means: z.enum(['same', 'agreed']),
    byHand: z.boolean().meta({ description: 'A person pays it; `GET /v1/merchant/refunds/{id}/transfer` says to whom.' }),
    consent: z.string().nullable(),
    approvedBy: z.string(),
    attempts: z.int(),
    failure: z.string().nullable().meta({ description: 'Why the last attempt failed, in the provider’s code.' }),
  })
  .meta({ id: 'MerchantRefund' });
export type MerchantRefundWire = z.infer<typeof merchantRefundWire>;

export const merchantRefundListWire = z
  .object({ refunds: z.array(merchantRefundWire), nextBefore: nextBeforeWire })
  .meta({ id: 'MerchantRefundList' });

const consent = plainText(500).min(1);

/** `POST /v1/merchant/returns/{id}/refund` */
export const approveRefundBody = z
  .strictObject({
    evenIfWithheld: z.boolean().optional().meta({ description: 'Pay although the terms let you wait for the goods.' }),
    otherMeansConsent: consent.optional().meta({ description: 'The shopper’s words that agree to another way than it was paid.' }),
  })
  .meta({ id: 'ApproveRefund' });

/** `POST /v1/merchant/refunds/{id}/retry`: the provider is asked anew; with the shopper's consent a person pays in another way. */
export const retryRefundBody = z.strictObject({ otherMeansConsent: consent.optional() }).meta({ id: 'RetryRefund' });

/** `POST /v1/merchant/refunds/{id}/paid`: of a refund in another way than it was paid, that it was made. */
export const refundPaidBody = z.strictObject({}).meta({ id: 'RefundPaid' });
