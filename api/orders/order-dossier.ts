import type { Db } from '../db/connect-database.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { listReturns } from '../returns/returns.store.ts';
import type { OrderRecord } from './order-record.ts';

/** What has followed an order, read when it is shown. */
export interface OrderDossier {
  readonly parcels: readonly ParcelRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
}

/** Of an order that was just placed. */
export const emptyDossier: OrderDossier = { parcels: [], returns: [], refunds: [] };

/** All that has followed an order. */
export async function readDossier(db: Db, { merchantId, id, events }: OrderRecord): Promise<OrderDossier> {
  const hasShipped = events.some(({ kind }) => kind === 'shipped');
  return {
    parcels: hasShipped ? await listParcels(db, merchantId, id) : [],
    returns: await listReturns(db, merchantId, id),
    refunds: await listRefunds(db, merchantId, id),
  };
}
