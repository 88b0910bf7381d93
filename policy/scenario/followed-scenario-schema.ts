import { z } from 'zod';
import { refusalGround } from '../buyer/buyer-profile.ts';
import { damageKind } from '../delivery/delivery-profile.ts';
import { writtenAmount } from './written-amount.ts';

const instant = z.iso.datetime();
const country = z.string().optional().meta({ description: 'Where the buyer is; left out: the home market.' });

const history = {
  receivedAt: instant,
  acknowledgedAt: instant.optional(),
  paidAt: instant.optional(),
  acceptedAt: instant.optional(),
  shipmentMailAt: instant.optional(),
  deliveredAt: instant.optional(),
  endedAt: instant.optional(),
};

const moveEvent = z.enum([
  'paymentAwaited',
  'paymentArrived',
  'paymentFailed',
  'paymentOverdue',
  'reinstated',
  'documentsAsked',
  'documentsShown',
  'documentsMissing',
  'accepted',
  'refused',
  'unanswered',
  'linesUnavailable',
  'restGoesOn',
  'allUnavailable',
  'shipped',
  'delivered',
  'notCollected',
  'awaitedAgain',
  'terminatedLate',
  'withdrawn',
  'settled',
]);

const costKind = z.enum(['outbound', 'failedAttempt', 'returnLeg', 'returnCustoms', 'other']);

/** What happens to an order, by what it is about. Where money comes back, `given.order` is the order. */
export const followedGiven = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('refusal'), ground: refusalGround, concluded: z.boolean().optional() }),
  z.strictObject({ about: z.literal('guest') }),
  z.strictObject({ about: z.literal('address'), kind: z.enum(['home', 'office', 'pickUpPoint', 'postBox']) }),
  z.strictObject({
    about: z.literal('change'),
    wish: z.enum(['edit', 'address', 'exchange', 'cancel']),
    submitted: z.boolean().optional().meta({ description: 'Left out: the order was sent.' }),
    concluded: z.boolean().optional(),
  }),
  z.strictObject({ about: z.literal('contract'), ...history, country }),
  z.strictObject({ about: z.literal('answer'), ...history, country }),
  z.strictObject({
    about: z.literal('transfers'),
    placedAt: instant,
    total: writtenAmount,
    transfers: z.array(z.strictObject({ orderedAt: instant.optional(), arrivedAt: instant, amount: writtenAmount })).optional(),
    country,
  }),
  z.strictObject({ about: z.literal('failedPayment') }),
  z.strictObject({
    about: z.literal('charges'),
    method: z.string(),
    moments: z.partialRecord(z.enum(['order', 'afterVerification', 'conclusion', 'beforeShipment', 'shipment']), instant),
  }),
  z.strictObject({
    about: z.literal('documents'),
    requestedAt: instant,
    days: z.int().min(0).optional(),
    documents: z.array(z.strictObject({ at: instant, valid: z.boolean() })).optional(),
    concludedAt: instant.optional(),
    country,
  }),
  z.strictObject({
    about: z.literal('unavailable'),
    lines: z.array(z.string()).optional().meta({ description: 'Whole lines; left out with `units`: the whole order.' }),
    units: z.array(z.strictObject({ line: z.string(), quantity: z.int() })).optional(),
    accessory: z.strictObject({ of: z.string(), proof: z.enum(['none', 'offered', 'accepted', 'rejected']) }).optional(),
  }),
  z.strictObject({
    about: z.literal('moves'),
    moves: z.array(z.tuple([moveEvent, z.enum(['buyer', 'merchant', 'provider', 'carrier', 'clock'])])),
  }),
  z.strictObject({ about: z.literal('dispatch'), orderedAt: instant, paidAt: instant.optional(), method: z.string().optional(), country }),
  z.strictObject({
    about: z.literal('delivery'),
    concludedAt: instant.nullable(),
    documentsAt: instant.optional(),
    agreedDay: z.iso.date().optional(),
    deliveredAt: instant.optional(),
    essential: z.boolean().optional(),
    refused: z.boolean().optional(),
    extraTermUntil: z.iso.date().optional(),
    country,
  }),
  z.strictObject({
    about: z.literal('risk'),
    handedOverAt: instant.optional(),
    signedAt: instant.optional(),
    possessedAt: instant.optional(),
    ownCarrier: z.boolean().optional(),
    buyer: z.enum(['consumer', 'professional']).optional(),
  }),
  z.strictObject({ about: z.literal('parcel'), failedAttempts: z.int(), heldUntil: z.iso.date().optional() }),
  z.strictObject({
    about: z.literal('cameBack'),
    toldAt: instant,
    turnedAway: z.boolean().optional(),
    costs: z.array(z.strictObject({ kind: costKind, amount: writtenAmount, documented: z.boolean().optional() })).optional(),
    withdrawnAt: instant.optional(),
  }),
  z.strictObject({ about: z.literal('redelivery') }),
  z.strictObject({ about: z.literal('door'), country }),
  z.strictObject({
    about: z.literal('damage'),
    kind: damageKind,
    deliveredAt: instant,
    noticedAt: instant.optional(),
    reportedAt: instant,
    reserved: z.boolean().optional(),
    country,
  }),
]);

const day = z.iso.date().nullable().optional();
const amount = writtenAmount.optional();
const duty = z.strictObject({ dueBy: z.iso.date(), legalLimit: z.iso.date() }).nullable().optional();

/** What must come out: `follows` is the decision itself, the others say more of it. */
export const followedExpected = {
  follows: z.json().optional(),
  explained: z.boolean().optional(),
  invitedAgain: z.boolean().optional(),
  concludedAt: instant.nullable().optional(),
  merchantOwes: z.array(z.enum(['acknowledgement', 'answer', 'confirmation', 'goods', 'refund'])).optional(),
  buyerOwes: z.array(z.enum(['price'])).optional(),
  answerBy: day,
  missing: amount,
  excess: amount,
  choices: z.array(z.enum(['reinstatement', 'payTheRest', 'refund'])).optional(),
  remind: z.boolean().optional(),
  told: z.array(z.string()).optional(),
  atOnce: z.boolean().optional(),
  order: z.enum(['goesOn', 'suspended', 'mayBeRefused', 'terminated']).optional(),
  documentsBy: day,
  passedAt: instant.nullable().optional(),
  tellBy: day,
  endedBy: z.enum(['buyer', 'merchant']).optional(),
  cancelRest: z.enum(['nothingLeft', 'no', 'review', 'yes']).optional(),
  deliveryStays: amount,
  comesBack: amount.meta({ description: 'Money that comes back because of it.' }),
  comesBackBy: duty,
  deliveryBy: duty,
  remedies: z.array(z.enum(['extraTerm', 'terminate', 'damages'])).optional(),
  kept: z.record(z.string(), writtenAmount).optional().meta({ description: 'What is kept, by its kind; nothing that is zero.' }),
  reportBy: day,
  lost: z.enum(['nothing', 'carrierClaim', 'packagingDispute']).optional(),
  guarantee: z.enum(['open', 'closed']).optional(),
  mayBeRefused: z.boolean().optional(),
};

export type FollowedGiven = z.infer<typeof followedGiven>;
