import { epochMs } from '../../policy/index.ts';
import type { ParcelEventKind, ParcelEventSource } from '../db/stored-shapes.ts';
import type { ParcelEvent, ParcelWhereabouts } from './parcel-record.ts';

/** Where a parcel stands by all that was entered about it. */
export interface ParcelStanding {
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  readonly deliveredSource: ParcelEventSource | null;
  readonly whereabouts: ParcelWhereabouts;
}

/** An attempt that failed leaves a parcel on its way. */
const places: Readonly<Partial<Record<ParcelEventKind, ParcelWhereabouts>>> = {
  shipped: 'underWay',
  atPickupPoint: 'atPickupPoint',
  delivered: 'delivered',
  notCollected: 'notCollected',
  returned: 'returned',
  lost: 'lost',
};

/**
 * Of each kind the entry made last counts, whatever time it names: it corrects those before it. Where the parcel is, the last of
 * them in time says; its departure comes first, even where it was written down when the parcel had long arrived. Left at a pickup point
 * it is not in the buyer's hands.
 *
 * @param events in the order they were entered in
 */
export function parcelStanding(events: readonly ParcelEvent[]): ParcelStanding {
  const valid = new Map(events.map((event) => [event.kind, event]));
  const inTime = [...valid.values()].sort(
    (a, b) => departure(b) - departure(a) || epochMs(a.at) - epochMs(b.at) || events.indexOf(a) - events.indexOf(b),
  );
  const whereabouts = inTime.reduce<ParcelWhereabouts>((place, { kind }) => places[kind] ?? place, 'underWay');
  const delivered = whereabouts === 'delivered' ? valid.get('delivered') : undefined;
  return {
    shippedAt: valid.get('shipped')?.at ?? null,
    deliveredAt: delivered?.at ?? null,
    deliveredSource: delivered?.source ?? null,
    whereabouts,
  };
}

const departure = ({ kind }: ParcelEvent): number => Number(kind === 'shipped');
