import { z } from 'zod';
import { returnCondition, returnWay } from '../../policy/index.ts';
import { amountWire, momentWire, reasonWire } from '../http/formatted.wire.ts';
import { instant } from '../http/instant.ts';
import { nextBeforeWire } from '../http/page.ts';
import { oneLine, plainText } from '../http/plain-text.ts';
import { merchantRefundWire, planWire, refundWire } from '../refunds/refunds.wire.ts';
import { withdrawalReceiptWire } from '../withdrawals/withdrawals.wire.ts';
import { declineCodes } from './return-record.ts';

const lineId = z.string().min(1).max(64);
const quantity = z.int().min(1).max(999);
const day = z.iso.date();
const attachments = z.array(z.string().min(1).max(64)).max(10);
const note = plainText(1000).min(1);
const units = z.strictObject({
  line: lineId,
  quantity,
  opened: z.boolean().optional().meta({ description: 'The hygiene seal was broken.' }),
});

const asked = {
  lines: z.array(units).min(1).max(100),
  way: returnWay.optional(),
  inStore: z.boolean().optional().meta({ description: 'Handed over in a shop of the merchant’s.' }),
};

/** `POST /v1/orders/{id}/returns/simulation`: nothing is written down. */
export const simulateReturnBody = z.strictObject(asked).meta({ id: 'SimulateReturn' });

/** `POST /v1/orders/{id}/returns` */
export const requestReturnBody = z
  .strictObject({
    ...asked,
    pickupOn: day.optional().meta({ description: 'Where the merchant collects.' }),
    note: note.optional(),
    withdraw: z
      .boolean()
      .optional()
      .meta({ description: 'The shopper confirmed a statement of withdrawal for the pieces that can still be withdrawn from.' }),
  })
  .meta({ id: 'RequestReturn' });
export type RequestReturnBody = z.infer<typeof requestReturnBody>;

/** `POST /v1/orders/{id}/returns/{returnId}/way` */
export const chooseWayBody = z.strictObject({ way: returnWay, pickupOn: day.optional() }).meta({ id: 'ChooseWay' });

/** `POST /v1/orders/{id}/returns/{returnId}/dispatch`: a tracking number or a proof. */
export const dispatchBody = z
  .strictObject({
    carrier: oneLine(80).min(1).optional(),
    tracking: oneLine(80).min(1).optional(),
    sentAt: instant.optional(),
    attachments: attachments.optional(),
  })
  .refine((body) => body.tracking !== undefined || (body.attachments?.length ?? 0) > 0, 'Send a tracking number or a proof.')
  .meta({ id: 'DispatchReturn' });

const returnLine = z.object({ line: z.string(), title: z.string(), quantity: z.int() });

const offeredWay = z.object({
  way: returnWay,
  label: z.string(),
  costText: z.string(),
  bearer: z.enum(['merchant', 'buyer']),
  cost: amountWire.meta({ description: 'What of the refund is kept for it.' }),
  because: z.array(reasonWire),
});

/** What a request would bring, one part a ground. */
export const simulationWire = z
  .object({
    parts: z.array(
      z.object({
        ground: z.enum(['withdrawal', 'voluntaryReturn']).meta({ description: '`withdrawal`: send the request with `withdraw`.' }),
        groundText: z.string(),
        toDecide: z.boolean().meta({ description: 'The merchant looks at it first.' }),
        lines: z.array(returnLine.extend({ because: z.array(reasonWire) })),
        conditions: z.array(z.string()),
        refund: planWire,
      }),
    ),
    refused: z.array(returnLine.extend({ because: z.array(reasonWire) })),
    ways: z.array(offeredWay),
    to: z.array(z.string()).nullable().meta({ description: 'Where goods go back to, line by line; null where the merchant collects.' }),
    total: amountWire,
  })
  .meta({ id: 'ReturnSimulation' });
export type SimulationWire = z.infer<typeof simulationWire>;

const returnState = z.enum(['requested', 'approved', 'declined', 'received', 'resolved', 'lapsed', 'cancelled']);

/** Pieces of an order that go back, or never come. */
export const returnWire = z
  .object({
    id: z.string(),
    ground: z.enum(['withdrawal', 'voluntaryReturn', 'unavailable']),
    groundText: z.string(),
    state: returnState,
    stateText: z.string(),
    askedAt: momentWire,
    lines: z.array(returnLine),
    neverHeld: z.boolean().meta({ description: 'They never reached the shopper: nothing of them is to be sent back.' }),
    way: returnWay.nullable(),
    wayText: z.string().nullable(),
    ways: z.array(offeredWay).meta({ description: 'What can still be chosen; empty once the goods are on their way.' }),
    instructions: z.array(z.string()),
    to: z.array(z.string()).nullable(),
    pickupOn: momentWire.nullable(),
    sendBy: momentWire.nullable(),
    label: z.object({ carrier: z.string().nullable(), tracking: z.string().nullable(), url: z.string().nullable() }).nullable(),
    slip: z.string().nullable().meta({ description: 'Address of the slip for the parcel, a PDF.' }),
    refund: planWire.nullable(),
    refunds: z.array(refundWire),
    declined: z.string().nullable(),
    drop: z
      .object({ possible: z.boolean(), text: z.string(), because: z.array(reasonWire) })
      .nullable()
      .meta({ description: 'Whether the shopper alone can go on as if it had not been asked for; null once it is on its way or over.' }),
    history: z.array(z.object({ at: momentWire, text: z.string() })),
  })
  .meta({ id: 'Return' });
export type ReturnWire = z.infer<typeof returnWire>;

/** What came of a request. */
export const requestedReturnsWire = z
  .object({
    returns: z.array(returnWire),
    receipt: withdrawalReceiptWire.nullable().meta({ description: 'Of the statement of withdrawal, where one was made.' }),
  })
  .meta({ id: 'RequestedReturns' });
export type RequestedReturnsWire = z.infer<typeof requestedReturnsWire>;

/** The same for the merchant. */
export const merchantReturnWire = returnWire
  .extend({
    orderId: z.string(),
    orderNumber: z.string(),
    email: z.string(),
    statementId: z.string().nullable(),
    awaited: z.array(z.object({ line: z.string(), quantity: z.int() })),
    payable: amountWire.meta({ description: 'What can be approved now.' }),
    owed: amountWire.meta({ description: 'What the plan gives beyond what was approved, with what may still wait for the goods.' }),
    overpaid: amountWire.meta({ description: 'What went back beyond the plan of the order: the merchant’s claim.' }),
    refunds: z.array(merchantRefundWire),
    events: z.array(
      z.object({ kind: z.string(), at: momentWire, recordedAt: momentWire, actor: z.string(), detail: z.record(z.string(), z.unknown()) }),
    ),
  })
  .meta({ id: 'MerchantReturn' });
export type MerchantReturnWire = z.infer<typeof merchantReturnWire>;

/** `GET /v1/merchant/returns?before=<id>&state=&limit=50`, newest first. */
export const merchantReturnListWire = z
  .object({ returns: z.array(merchantReturnWire), nextBefore: nextBeforeWire })
  .meta({ id: 'MerchantReturnList' });

export const emptyBody = z.strictObject({}).meta({ id: 'Nothing' });

export const declineBody = z.strictObject({ code: z.enum(declineCodes), text: note.optional() }).meta({ id: 'DeclineReturn' });

export const labelBody = z
  .strictObject({ carrier: oneLine(80).min(1).optional(), tracking: oneLine(80).min(1).optional(), url: z.httpUrl().max(500).optional() })
  .meta({ id: 'ReturnLabel' });

export const pickupBody = z.strictObject({ on: day }).meta({ id: 'ReturnPickup' });

/** `POST /v1/merchant/returns/{id}/reception`: without units, all that was to come and has not come in did. */
export const receptionBody = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          line: lineId,
          quantity,
          outcome: z.enum(['received', 'partial', 'lost', 'collected']),
          restocked: z.boolean().optional().meta({ description: 'As good as new: back into stock. Absent: as the body says.' }),
        }),
      )
      .min(1)
      .max(100)
      .optional(),
    restocked: z.boolean().optional().meta({ description: 'What came whole goes back into stock. Absent: nothing does.' }),
    at: instant.optional(),
  })
  .meta({ id: 'ReturnReception' });

const assessed = {
  line: lineId,
  unmet: z.array(returnCondition).max(11).optional(),
  note: note.optional(),
  evidence: attachments.default([]),
};

/** `POST /v1/merchant/returns/{id}/assessment`: loss of value in basis points. Without a note or a photo nothing can be deducted. */
export const assessmentBody = z
  .strictObject({
    lines: z
      .array(z.strictObject({ ...assessed, lossBps: z.int().min(0).max(10_000) }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'ReturnAssessment' });

export const refusalBody = z
  .strictObject({
    lines: z
      .array(z.strictObject({ ...assessed, unmet: z.array(returnCondition).max(11).default([]) }))
      .min(1)
      .max(100),
  })
  .meta({ id: 'GoodsRefusal' });

export const unclaimedBody = z.strictObject({ lines: z.array(lineId).min(1).max(100) }).meta({ id: 'UnclaimedGoods' });

export const chargeBody = z
  .strictObject({
    charge: z.enum(['processing', 'importDuties', 'localTaxes']),
    amount: z.int().min(1).max(2_147_483_647),
    note: note.optional(),
  })
  .meta({ id: 'ReturnCharge' });

export const giftBody = z.strictObject({ gift: lineId, reviewed: z.boolean(), note: note.optional() }).meta({ id: 'GiftKept' });

/** `POST …/cancel`: the other side's words that agree, where it takes both. */
export const cancelBody = z
  .strictObject({
    consent: note.optional(),
    units: z
      .array(z.strictObject({ line: lineId, quantity }))
      .min(1)
      .max(100)
      .optional(),
  })
  .meta({ id: 'CancelReturn' });
