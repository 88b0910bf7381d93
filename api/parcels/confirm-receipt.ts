import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getParcel } from './parcels.store.ts';
import { recordParcelEvent } from './record-parcel-event.ts';

export interface ConfirmReceipt {
  readonly parcelId: string;
  /** ISO 8601 instant; absent: now. */
  readonly at?: string | undefined;
  readonly requestId: string;
}

/**
 * The shopper says that a parcel has come. What carrier or merchant said stands, and can only be corrected by them.
 *
 * @param order its row must be locked
 * @throws ProblemError parcel-not-found, choice-not-open, not-in-the-future, before-order, before-shipment
 */
export async function confirmReceipt(tx: Db, deps: Deps, order: OrderRecord, { parcelId, at, requestId }: ConfirmReceipt): Promise<void> {
  const parcel = await getParcel(tx, order.merchantId, parcelId);
  if (parcel.orderId !== order.id) throw new ProblemError('parcel-not-found');
  if (parcel.deliveredAt !== null) throw new ProblemError('choice-not-open');
  await recordParcelEvent(tx, deps, order, parcel, { kind: 'delivered', at, source: 'buyer', actor: 'shopper', requestId });
}
