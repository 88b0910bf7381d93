import { epochMs } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { ParcelEventKind } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { findParcels, getParcel } from './parcels.store.ts';
import { recordParcelEvent } from './record-parcel-event.ts';

/** One line of a carrier's file; the parcel is named by its id or its tracking number. */
export interface ImportedEvent {
  readonly parcel?: string | undefined;
  readonly tracking?: string | undefined;
  readonly kind: ParcelEventKind;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly note?: string | undefined;
}

export type ImportOutcome = 'recorded' | 'known' | 'unknownParcel' | 'inTheFuture';

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
  const named = events.map(({ parcel, tracking }) =>
    found.findLast((each) => each.id === parcel || (tracking !== undefined && each.tracking === tracking)),
  );
  const orders = new Set(named.flatMap((each) => each?.orderId ?? []).toSorted());
  for (const orderId of orders) await lockOrder(tx, merchantId, orderId);

  const outcomes: ImportOutcome[] = [];
  for (const [index, { kind, at, note }] of events.entries()) {
    const parcel = named[index];
    if (!parcel) outcomes.push('unknownParcel');
    else if (epochMs(at) > epochMs(deps.now())) outcomes.push('inTheFuture');
    else {
      const order = await lockOrder(tx, merchantId, parcel.orderId);
      const event = { kind, at, note, source: 'import', actor, requestId } as const;
      outcomes.push((await recordParcelEvent(tx, deps, order, await getParcel(tx, merchantId, parcel.id), event)) ? 'recorded' : 'known');
    }
  }
  return outcomes;
}
