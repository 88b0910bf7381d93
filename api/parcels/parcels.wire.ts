import { z } from 'zod';
import { instant } from '../http/instant.ts';
import { momentWire } from '../http/formatted.wire.ts';
import { oneLine, plainText } from '../http/plain-text.ts';

/** Pieces of a line of the order. */
const piecesWire = z.object({ line: z.string(), quantity: z.int() }).meta({ id: 'Pieces' });
/** The same, as it comes in. */
export const unitsBody = z
  .array(z.strictObject({ line: z.string().min(1).max(64), quantity: z.int().min(1).max(10_000) }))
  .min(1)
  .max(200);

const whereabouts = z.enum(['underWay', 'atPickupPoint', 'delivered', 'notCollected', 'returned', 'lost']);
const eventKind = z.enum(['shipped', 'attempted', 'atPickupPoint', 'delivered', 'notCollected', 'returned', 'lost']);

/** One shipment of some of an order's pieces. */
export const parcelWire = z
  .object({
    id: z.string(),
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    shippedAt: momentWire.nullable(),
    deliveredAt: momentWire.nullable().meta({ description: 'When it came into the hands of the buyer, by the last that was entered.' }),
    whereabouts,
    lines: z.array(piecesWire),
    gifts: z.array(z.object({ id: z.string(), title: z.string() })),
    text: z.string(),
  })
  .meta({ id: 'Parcel' });
export type ParcelWire = z.infer<typeof parcelWire>;

const cost = z.strictObject({
  kind: z.enum(['outbound', 'failedAttempt', 'returnLeg', 'returnCustoms', 'other']),
  amount: z.int().min(0).max(100_000_000).meta({ description: 'Minor units.' }),
  documented: z.boolean().meta({ description: 'There is a paper that shows it; without one nothing can be kept.' }),
});

/** The same with everything that was entered about it, corrections last. */
export const merchantParcelWire = parcelWire
  .extend({
    orderId: z.string(),
    events: z.array(
      z.object({
        kind: eventKind,
        at: z.string(),
        source: z.enum(['carrier', 'merchant', 'buyer', 'import']),
        recordedAt: z.string(),
        actor: z.string(),
        note: z.string().nullable(),
        costs: z.array(cost).nullable(),
      }),
    ),
  })
  .meta({ id: 'MerchantParcel' });
export type MerchantParcelWire = z.infer<typeof merchantParcelWire>;

/** `POST /v1/merchant/orders/{id}/parcels`. */
export const shipParcelBody = z
  .strictObject({
    lines: unitsBody.optional().meta({ description: 'Absent: all that is still to be shipped.' }),
    gifts: z
      .array(z.strictObject({ title: oneLine(200).min(1), declaredValue: z.int().min(0).max(100_000_000) }))
      .max(50)
      .optional()
      .meta({ description: 'What travels with it without being sold; the declared value in minor units.' }),
    carrier: oneLine(80).min(1).optional(),
    tracking: oneLine(80).min(1).optional(),
    trackingUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    shippedAt: instant.optional().meta({ description: 'Absent: now. Not before the day of the order.' }),
  })
  .meta({ id: 'ShipParcel' });

/** `POST /v1/merchant/parcels/{id}/events`. */
export const parcelEventBody = z
  .strictObject({
    kind: eventKind,
    at: instant.optional().meta({
      description:
        'When it happened; absent: now. Not before the day of the order, nor before the day the parcel left. A later entry of the same kind corrects an earlier one.',
    }),
    source: z.enum(['carrier', 'merchant', 'buyer']).default('merchant'),
    note: plainText(1000).min(1).optional(),
    costs: z.array(cost).max(20).optional().meta({ description: 'What a failed delivery cost.' }),
  })
  .meta({ id: 'ParcelEvent' });

/** `POST /v1/orders/{id}/parcels/{parcelId}/receipt`. */
export const parcelReceiptBody = z
  .strictObject({ at: instant.optional().meta({ description: 'When it came into the hands of the shopper; absent: now.' }) })
  .meta({ id: 'ParcelReceipt' });

/** `POST /v1/merchant/parcel-events`: what a carrier's file says. Each names its parcel by id or tracking number. */
export const importParcelEventsBody = z
  .strictObject({
    events: z
      .array(
        z
          .strictObject({
            parcel: z.string().max(64).optional(),
            tracking: oneLine(80).min(1).optional(),
            carrier: oneLine(80).min(1).optional().meta({ description: 'Tells parcels with the same tracking number apart.' }),
            order: oneLine(64)
              .min(1)
              .optional()
              .meta({ description: 'Number of the order; tells parcels with the same tracking number apart.' }),
            kind: eventKind,
            at: instant,
            note: plainText(1000).min(1).optional(),
          })
          .refine(
            ({ parcel, tracking }) => (parcel === undefined) !== (tracking === undefined),
            'Name either the parcel or its tracking number.',
          ),
      )
      .min(1)
      .max(500),
  })
  .meta({ id: 'ImportParcelEvents' });

/**
 * What became of each, in the order they were sent. `ambiguousParcel`: several parcels have this number; name the order, the carrier or
 * the parcel's id. `beforeOrder`, `beforeShipment`: on that day nothing was ordered, or the parcel had not left.
 */
export const importedParcelEventsWire = z
  .object({
    outcomes: z.array(z.enum(['recorded', 'known', 'unknownParcel', 'ambiguousParcel', 'inTheFuture', 'beforeOrder', 'beforeShipment'])),
  })
  .meta({ id: 'ImportedParcelEvents' });
