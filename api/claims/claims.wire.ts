import { z } from 'zod';
import { attachmentWire } from '../attachments/attachments.wire.ts';
import { amountWire, momentWire, reasonWire } from '../http/formatted.wire.ts';
import { nextBeforeWire } from '../http/page.ts';
import { instant } from '../http/instant.ts';
import { oneLine, plainText } from '../http/plain-text.ts';

const because = z.array(reasonWire);
const kind = z.enum(['visibleDamage', 'hiddenDamage', 'tampering', 'missing', 'wrong', 'defect']);
const state = z.enum(['reported', 'acknowledged', 'remedyChosen', 'reduced', 'terminated', 'settled', 'unfounded', 'closed']);
const remedy = z.enum(['repair', 'replacement', 'priceReduction', 'termination']);
const failure = z.enum(['notDoneInTime', 'refused', 'defectAgain', 'seriousDefect', 'inconvenience', 'announcedFailure']);
const lines = z.array(z.object({ line: z.string(), title: z.string(), quantity: z.int() }));

/** One way to have what is wrong put right; each stands on its own. */
export const claimPathWire = z
  .object({
    standing: z
      .enum(['open', 'closed', 'manual'])
      .meta({ description: '`manual`: somebody looks at it, and nothing is refused meanwhile.' }),
    title: z.string(),
    text: z.string(),
    until: momentWire.nullable().meta({ description: 'Last day; null where no day ends it.' }),
    because,
  })
  .meta({ id: 'ClaimPath' });
export type ClaimPathWire = z.infer<typeof claimPathWire>;

const remedyOption = z.object({
  remedy,
  label: z.string(),
  text: z.string(),
  refund: amountWire
    .nullable()
    .meta({ description: 'What it brings back to the cent, where that is known before anybody looks at the goods.' }),
  because,
});

const outlook = {
  kind,
  kindText: z.string(),
  lines,
  paths: z.object({
    carrier: claimPathWire.nullable().meta({ description: 'Against the carrier; null where it is no matter of the carriage.' }),
    guarantee: claimPathWire.meta({ description: 'Against the seller.' }),
  }),
  remedies: z.array(remedyOption).meta({ description: 'What can be chosen now; the choice is the consumer’s.' }),
  remediesBecause: because,
  chosen: remedy.nullable(),
  reply: z.object({
    text: z.string(),
    answerBy: momentWire.nullable().meta({ description: 'Null while the public holidays of that year are not known.' }),
    because,
  }),
  cost: z.object({ charged: amountWire, text: z.string(), because }),
};

/** What would come of a report, before it is sent. */
export const claimSimulationWire = z
  .object({
    ...outlook,
    withdrawal: claimPathWire.meta({ description: 'Whether one can also withdraw, which needs nothing to be wrong.' }),
    next: z.array(z.string()),
  })
  .meta({ id: 'ClaimSimulation' });
export type ClaimSimulationWire = z.infer<typeof claimSimulationWire>;

/** A report of damage, of goods missing or wrong, or of a defect. */
export const claimWire = z
  .object({
    id: z.string(),
    ...outlook,
    state,
    stateText: z.string(),
    reportedAt: momentWire,
    description: z.string(),
    next: z.array(z.string()),
    steps: z.array(z.string()).meta({ description: 'What the shopper can do now.' }),
    attachments: z.array(attachmentWire),
    history: z.array(z.object({ at: momentWire, kind: z.string(), text: z.string(), note: z.string().nullable(), byShopper: z.boolean() })),
  })
  .meta({ id: 'Claim' });
export type ClaimWire = z.infer<typeof claimWire>;

/** The same for the merchant. */
export const merchantClaimWire = claimWire
  .extend({
    orderId: z.string(),
    orderNumber: z.string(),
    email: z.string(),
    channel: z.string(),
    wanted: remedy.nullable(),
    burden: z.enum(['merchant', 'buyer']).nullable().meta({ description: 'Who has to show whether the defect was there at delivery.' }),
    events: z.array(z.object({ kind: z.string(), at: z.string(), actor: z.string(), detail: z.record(z.string(), z.unknown()) })),
  })
  .meta({ id: 'MerchantClaim' });
export type MerchantClaimWire = z.infer<typeof merchantClaimWire>;

export const merchantClaimListWire = z
  .object({ claims: z.array(merchantClaimWire), nextBefore: nextBeforeWire })
  .meta({ id: 'MerchantClaimList' });

const units = z
  .array(z.strictObject({ line: z.string().min(1).max(64), quantity: z.int().min(1).max(10_000) }))
  .min(1)
  .max(200);
const ids = z.array(z.string().max(64)).max(30);
const said = {
  kind,
  lines: units,
  discoveredAt: instant.optional().meta({ description: 'When it showed; absent: when it is reported.' }),
  reserved: z.boolean().optional().meta({ description: 'The parcel was refused, or taken with a written reserve.' }),
  wanted: remedy.optional().meta({ description: 'Chosen at once where it is open.' }),
};
const description = plainText(4000).min(1);
const text = plainText(4000).min(1);

/** `POST /v1/orders/{id}/claims/simulation` */
export const simulateClaimBody = z.strictObject(said).meta({ id: 'SimulateClaim' });

/** `POST /v1/orders/{id}/claims` */
export const reportClaimBody = z.strictObject({ ...said, description, attachments: ids.optional() }).meta({ id: 'ReportClaim' });

/** `POST /v1/merchant/orders/{id}/claims`: one that came in another way. */
export const logClaimBody = z
  .strictObject({
    ...said,
    description,
    attachments: ids.optional(),
    reportedAt: instant.optional().meta({ description: 'When it reached you; absent: now.' }),
    channel: z.enum(['account', 'chat', 'email', 'page', 'paper', 'phone', 'post', 'registeredLetter', 'webForm']),
  })
  .meta({ id: 'LogClaim' });

/** `POST /v1/orders/{id}/claims/{claimId}/remedy` */
export const chooseRemedyBody = z.strictObject({ remedy }).meta({ id: 'ChooseRemedy' });

/** `POST /v1/orders/{id}/claims/{claimId}/events` */
export const shopperEventBody = z
  .discriminatedUnion('event', [
    z.strictObject({ event: z.literal('failed'), failure, text: text.optional() }),
    z.strictObject({ event: z.literal('contested'), text, attachments: ids.optional() }),
    z.strictObject({ event: z.literal('evidenceAdded'), attachments: ids.min(1), text: text.optional() }),
    z.strictObject({ event: z.literal('dropped') }),
  ])
  .meta({ id: 'ClaimEventOfShopper' });
export type ShopperEventBody = z.infer<typeof shopperEventBody>;

const evidence = ids.default([]).meta({ description: 'Ids of photos uploaded before; what is said without any has no effect.' });

/** `POST /v1/merchant/claims/{id}/events` */
export const claimEventBody = z
  .discriminatedUnion('event', [
    z.strictObject({ event: z.literal('acknowledged'), text: text.optional() }),
    z.strictObject({ event: z.literal('answered'), text }),
    z.strictObject({ event: z.literal('remedyChosen'), remedy }),
    z.strictObject({
      event: z.literal('objected'),
      remedy: z.enum(['repair', 'replacement']),
      ground: z.enum(['impossible', 'disproportionate']),
      evidence,
      text: text.optional(),
    }),
    z.strictObject({ event: z.literal('minorSaid'), evidence, text: text.optional() }),
    z.strictObject({
      event: z.literal('causeNamed'),
      cause: z.enum(['accident', 'alteredByOthers', 'instructionsIgnored', 'lateNotice', 'misuse', 'normalUseAfterDelivery']),
      evidence,
      text: text.optional(),
    }),
    z.strictObject({ event: z.literal('failed'), failure, text: text.optional() }),
    z.strictObject({ event: z.literal('remedied'), text: text.optional(), tracking: oneLine(80).min(1).optional() }),
    z.strictObject({ event: z.literal('reduced'), reducedBps: z.int().min(1).max(10_000), text: text.optional() }),
    z.strictObject({
      event: z.literal('terminated'),
      wayBack: z
        .int()
        .min(0)
        .max(100_000_000)
        .default(0)
        .meta({ description: 'What the shopper laid out to send the goods, minor units.' }),
      text: text.optional(),
    }),
    z.strictObject({
      event: z.literal('unfounded'),
      text,
      evidence,
      badFaith: ids.default([]).meta({ description: 'Evidence that it was made against better knowledge. Nothing is charged by itself.' }),
    }),
    z.strictObject({ event: z.literal('carrierAnswered'), accepted: z.boolean(), text: text.optional() }),
    z.strictObject({ event: z.literal('closed'), text }),
  ])
  .meta({ id: 'ClaimEventOfMerchant' });
export type ClaimEventBody = z.infer<typeof claimEventBody>;
