import type { Db } from '../db/connect-database.ts';
import type { ParcelEventKind } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { timeFlaw, type TimeFlaw } from './parcel-times.ts';
import { findParcels, getParcel, type NamedParcel } from './parcels.store.ts';
import { recordParcelEvent } from './record-parcel-event.ts';

/** One line of a carrier's file; the parcel is named by its id, or by its tracking number and what tells it from others with the same. */
export interface ImportedEvent {
  readonly parcel?: string | undefined;
  readonly tracking?: string | undefined;
  readonly carrier?: string | undefined;
  /** Number of the order. */
  readonly order?: string | undefined;
  readonly kind: ParcelEventKind;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly note?: string | undefined;
}

export type ImportOutcome = 'recorded' | 'known' | 'unknownParcel' | 'ambiguousParcel' | 'inTheFuture' | 'beforeOrder' | 'beforeShipment';

const outcomeOf = {
  'not-in-the-future': 'inTheFuture',
  'before-order': 'beforeOrder',
  'before-shipment': 'beforeShipment',
} as const satisfies Readonly<Record<TimeFlaw, ImportOutcome>>;

/**
 * Writes down what a carrier's file says of many parcels; the same file again changes nothing. Orders are locked in the order of
 * their ids, so that two files wait for each other instead of locking each other out.
 *
 * @returns what became of each, in the order they came in
 */
export async function importParcelEvents(
  tx: Db,
  deps: Deps,
  { merchantId, events, actor, requestId }: { merchantId: string; events: readonly ImportedEvent[]; actor: string; requestId: string },
): Promise<ImportOutcome[]> {
  const found = await findParcels(tx, merchantId, {
    ids: events.flatMap(({ parcel }) => parcel ?? []),
    trackings: events.flatMap(({ tracking }) => tracking ?? []),
  });
  const named = events.map((event) => parcelsMeant(event, found));
  const orders = new Set(named.flatMap((meant) => (meant.length === 1 ? meant[0]!.orderId : [])).toSorted());
  for (const orderId of orders) await lockOrder(tx, merchantId, orderId);

  const outcomes: ImportOutcome[] = [];
  for (const [index, { kind, at, note }] of events.entries()) {
    const [meant, ...others] = named[index]!;
    if (!meant || others.length > 0) {
      outcomes.push(meant ? 'ambiguousParcel' : 'unknownParcel');
      continue;
    }
    const order = await lockOrder(tx, merchantId, meant.orderId);
    const parcel = await getParcel(tx, merchantId, meant.id);
    const flaw = await timeFlaw(deps, order, { kind, at, parcel });
    const event = { kind, at, note, source: 'import', actor, requestId } as const;
    if (flaw !== null) outcomes.push(outcomeOf[flaw]);
    else outcomes.push((await recordParcelEvent(tx, deps, order, parcel, event)) ? 'recorded' : 'known');
  }
  return outcomes;
}

/** The parcels a line can be about. Carriers use numbers again: beside one of an open order, those of closed ones are not meant. */
function parcelsMeant({ parcel, tracking, carrier, order }: ImportedEvent, found: readonly NamedParcel[]): readonly NamedParcel[] {
  if (parcel !== undefined) return found.filter(({ id }) => id === parcel);
  const fitting = found.filter(
    (each) =>
      each.tracking === tracking &&
      (order === undefined || each.orderNumber === order) &&
      (carrier === undefined || each.carrier === null || sameName(each.carrier, carrier)),
  );
  const open = fitting.filter(({ isClosed }) => !isClosed);
  return open.length > 0 ? open : fitting;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
