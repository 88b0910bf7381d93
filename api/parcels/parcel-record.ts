import type { Gift, ParcelCost, ParcelEventKind, ParcelEventSource, Units } from '../db/stored-shapes.ts';

/** Something that happened to a parcel; a later one of the same kind corrects an earlier one. */
export interface ParcelEvent {
  readonly kind: ParcelEventKind;
  /** When it happened, ISO 8601 instant. */
  readonly at: string;
  readonly source: ParcelEventSource;
  /** When it was entered here, ISO 8601 instant. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly note: string | null;
  /** What a failed delivery cost the merchant. */
  readonly costs: readonly ParcelCost[] | null;
}

/** Where a parcel is by the last that is known of it. */
export type ParcelWhereabouts = 'underWay' | 'atPickupPoint' | 'delivered' | 'notCollected' | 'returned' | 'lost';

/** One shipment of some of an order's pieces; instants are ISO 8601. */
export interface ParcelRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly orderId: string;
  readonly lines: readonly Units[];
  readonly gifts: readonly Gift[];
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly trackingUrl: string | null;
  readonly createdAt: string;
  /** In the order they were entered in, corrections last. */
  readonly events: readonly ParcelEvent[];
  readonly shippedAt: string | null;
  /** When it came into the buyer's hands; null while it is not there, or only at a pickup point. */
  readonly deliveredAt: string | null;
  /** Who says so; null like `deliveredAt`. */
  readonly deliveredSource: ParcelEventSource | null;
  readonly whereabouts: ParcelWhereabouts;
}
