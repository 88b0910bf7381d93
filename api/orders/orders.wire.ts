import { z } from 'zod';
import { refusalGround } from '../../policy/index.ts';
import { claimWire } from '../claims/claims.wire.ts';
import { deadlineWire } from '../deadlines/deadlines.wire.ts';
import { countryCode } from '../http/country-code.ts';
import { amountWire, momentWire, reasonWire } from '../http/formatted.wire.ts';
import { nextBeforeWire } from '../http/page.ts';
import { oneLine, plainText } from '../http/plain-text.ts';
import { parcelWire, unitsBody } from '../parcels/parcels.wire.ts';
import { refundWire } from '../refunds/refunds.wire.ts';
import { returnWire } from '../returns/returns.wire.ts';
import { lineRightWire, orderStatementWire } from '../withdrawals/withdrawals.wire.ts';

export const addressWire = z
  .strictObject({
    name: oneLine(120).min(1),
    company: oneLine(120).optional(),
    line1: oneLine(120).min(1),
    line2: oneLine(120).optional(),
    postalCode: oneLine(16).optional(),
    city: oneLine(80).min(1),
    region: oneLine(64).optional(),
    country: countryCode,
    phone: oneLine(40).optional(),
  })
  .meta({ id: 'Address' });
export type AddressWire = z.infer<typeof addressWire>;

const choiceWire = z.object({ choice: z.string(), label: z.string() });

const orderState = z.enum([
  'received',
  'awaitingPayment',
  'paid',
  'suspended',
  'accepted',
  'partlyUnavailable',
  'shipped',
  'delivered',
  'uncollected',
  'refused',
  'lapsed',
  'terminated',
  'closed',
]);

/** What was agreed, as it was agreed, and what comes next. */
export const orderWire = z
  .object({
    id: z.string(),
    number: z.string(),
    state: orderState,
    stateText: z.string(),
    placedAt: momentWire,
    language: z.string(),
    currency: z.string(),
    email: z.string(),
    lines: z.array(
      z.object({
        id: z.string(),
        sku: z.string(),
        title: z.string(),
        options: z.string(),
        personalisation: z.string().nullable(),
        image: z.string().nullable(),
        quantity: z.int(),
        left: z.int().meta({ description: 'Pieces that are not going back and were not withdrawn from.' }),
        unit: amountWire,
        gross: amountWire,
        discount: amountWire,
        net: amountWire,
        notes: z.array(z.string()),
        withdrawal: lineRightWire,
      }),
    ),
    goods: amountWire,
    discount: amountWire,
    delivery: z.object({
      service: z.string(),
      label: z.string(),
      fee: amountWire,
      when: z.string().nullable(),
      because: z.array(reasonWire),
    }),
    taxText: z.string(),
    total: amountWire,
    shippingAddress: addressWire,
    billingAddress: addressWire,
    payment: z.object({
      method: z.string().nullable().meta({ description: 'Null when there was nothing to pay.' }),
      label: z.string(),
      state: z.enum(['notDue', 'pending', 'authorised', 'captured', 'released']),
      stateText: z.string(),
      instructions: z
        .object({
          holder: z.string(),
          iban: z.string(),
          reference: z.string(),
          amount: amountWire.meta({ description: 'What is still to come.' }),
          dueBy: momentWire.nullable(),
          code: z
            .object({ size: z.int(), path: z.string() })
            .nullable()
            .meta({ description: 'EPC QR code that fills in the transfer, as the `d` of an SVG path over so many modules, stroked.' }),
        })
        .nullable()
        .meta({ description: 'How to pay by bank transfer, while it is still due.' }),
    }),
    next: z.array(z.string()).meta({ description: 'What happens now, in sentences, soonest first.' }),
    parcels: z.array(parcelWire),
    returns: z.array(returnWire).meta({ description: 'Goods that go back, or never come.' }),
    refunds: z.array(refundWire),
    claims: z.array(claimWire).meta({ description: 'Damage, missing goods and defects reported about it, oldest first.' }),
    deadlines: z.array(deadlineWire).meta({ description: 'The clocks that run over it, nearest first.' }),
    statements: z.array(orderStatementWire).meta({ description: 'Statements of withdrawal about it, oldest first.' }),
    lateTransfer: z
      .object({ choices: z.array(choiceWire), until: momentWire, because: z.array(reasonWire) })
      .nullable()
      .meta({ description: 'The money came after the order had lapsed: what the shopper can choose, and until when.' }),
    lateDelivery: z
      .object({ choices: z.array(choiceWire), because: z.array(reasonWire) })
      .nullable()
      .meta({ description: 'What the shopper can do about a delivery that is late.' }),
    document: z
      .object({ received: z.boolean(), until: momentWire.nullable(), because: z.array(reasonWire) })
      .nullable()
      .meta({ description: 'A document is asked for before the order goes on.' }),
    duties: z
      .object({
        concludedAt: momentWire.nullable(),
        dispatchBy: momentWire.nullable(),
        deliverBy: momentWire.nullable(),
        because: z.array(reasonWire),
      })
      .optional()
      .meta({ description: 'What the order binds the merchant to; for the merchant alone.' }),
    history: z.array(
      z.object({
        at: momentWire,
        kind: z.string(),
        text: z.string(),
        reason: z.string().nullable(),
        actor: z.string().optional().meta({ description: 'Who brought it about; for the merchant alone.' }),
      }),
    ),
    links: z.object({ withdrawal: z.string().nullable(), returns: z.string().nullable() }),
  })
  .meta({ id: 'Order' });
export type OrderWire = z.infer<typeof orderWire>;

/** `GET /v1/merchant/orders?before=<id>&limit=50`, newest first. */
export const orderListWire = z.object({ orders: z.array(orderWire), nextBefore: nextBeforeWire }).meta({ id: 'OrderList' });

/** `POST /v1/orders/{id}/transfer-choice`. */
export const transferChoiceBody = z.strictObject({ choice: z.enum(['reinstatement', 'refund']) }).meta({ id: 'TransferChoice' });

/** `POST /v1/orders/{id}/late-delivery`. */
export const lateDeliveryBody = z
  .discriminatedUnion('remedy', [
    z.strictObject({ remedy: z.literal('extraTerm'), until: z.iso.date().meta({ description: 'Last day of the extra time.' }) }),
    z.strictObject({ remedy: z.literal('terminate') }),
  ])
  .meta({ id: 'LateDelivery' });

const why = { reason: plainText(1000).min(1).optional().meta({ description: 'In words, for the history the shopper reads.' }) };

/** `POST /v1/merchant/orders/{id}/moves`. */
export const orderMoveBody = z
  .discriminatedUnion('event', [
    z.strictObject({ event: z.literal('accepted'), ...why }),
    z.strictObject({ event: z.literal('refused'), ground: refusalGround, ...why }),
    z.strictObject({ event: z.literal('documentsAsked'), ...why }),
    z.strictObject({ event: z.literal('documentsShown'), ...why }),
    z.strictObject({ event: z.literal('documentRejected'), ...why }),
    z.strictObject({ event: z.literal('documentsMissing'), ...why }),
    z.strictObject({ event: z.literal('restGoesOn'), ...why }),
    z.strictObject({ event: z.literal('paymentFailed'), ...why }),
    z.strictObject({ event: z.literal('settled'), ...why }),
  ])
  .meta({ id: 'OrderMove' });
export type OrderMoveBody = z.infer<typeof orderMoveBody>;

const accessory = z.strictObject({
  of: z.string().min(1).max(64).meta({ description: 'The line the missing goods belong to.' }),
  proof: z.enum(['none', 'offered', 'accepted', 'rejected']),
});

/** `POST /v1/merchant/orders/{id}/unavailability`. */
export const unavailabilityBody = z
  .strictObject({ units: unitsBody, accessory: accessory.optional(), ...why })
  .meta({ id: 'Unavailability' });

/** What becomes of an order goods of which cannot be had. */
export const unavailabilityWire = z
  .object({
    endedBy: z.enum(['buyer', 'merchant']),
    whole: z.boolean(),
    refund: amountWire.meta({ description: 'What goes back for them: never more than came in.' }),
    dueBy: momentWire.nullable(),
    legalLimit: momentWire.nullable(),
    deliveryStays: amountWire,
    cancelRest: z.enum(['nothingLeft', 'no', 'review', 'yes']),
    because: z.array(reasonWire),
    order: orderWire,
  })
  .meta({ id: 'UnavailabilityOutcome' });

/** `POST /v1/merchant/orders/{id}/rest-cancellation`. */
export const restCancellationBody = z.strictObject({ accessory }).meta({ id: 'RestCancellation' });

/** `POST /v1/merchant/orders/{id}/uncollected-refund`. */
export const uncollectedRefundBody = z
  .strictObject({ turnedAway: z.boolean().optional().meta({ description: 'The buyer turned the parcel away at the door.' }) })
  .meta({ id: 'UncollectedRefund' });

/** What comes back for an order nobody collected. */
export const uncollectedRefundWire = z
  .object({
    amount: amountWire,
    kept: z.array(z.object({ kind: z.string(), amount: amountWire, because: z.array(reasonWire) })),
    dueBy: momentWire,
    because: z.array(reasonWire),
    order: orderWire,
  })
  .meta({ id: 'UncollectedRefundOutcome' });
