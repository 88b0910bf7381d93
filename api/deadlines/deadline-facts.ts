import type { ClaimRecord } from '../claims/claim-record.ts';
import { listClaims } from '../claims/claims.store.ts';
import { listIdentityDocuments } from '../attachments/attachments.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { listReturns } from '../returns/returns.store.ts';

/** All that the clocks of an order depend on. */
export interface DeadlineFacts {
  readonly order: OrderRecord;
  readonly parcels: readonly ParcelRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
  readonly claims: readonly Pick<ClaimRecord, 'id' | 'state' | 'reportedAt' | 'events'>[];
  /** Pictures of a document that shows who somebody is. */
  readonly identityDocuments: readonly { readonly uploadedAt: string }[];
}

/** Of an order that was just placed. */
export function freshFacts(order: OrderRecord): DeadlineFacts {
  return { order, parcels: [], returns: [], refunds: [], claims: [], identityDocuments: [] };
}

/** The same from the books. */
export async function readDeadlineFacts(db: Db, order: OrderRecord): Promise<DeadlineFacts> {
  const { merchantId, id } = order;
  return {
    order,
    parcels: await listParcels(db, merchantId, id),
    returns: await listReturns(db, merchantId, id),
    refunds: await listRefunds(db, merchantId, id),
    claims: await listClaims(db, merchantId, id),
    identityDocuments: await listIdentityDocuments(db, merchantId, id),
  };
}
