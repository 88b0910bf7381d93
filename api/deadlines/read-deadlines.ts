import type { Profile } from '../../policy/index.ts';
import { listIdentityDocuments } from '../attachments/attachments.store.ts';
import { listClaims } from '../claims/claims.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { OrderDossier } from '../orders/order-dossier.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { deadlinesOf, type FoundDeadlines } from './deadlines-of.ts';

/** The clocks of an order as they stand, with their arithmetic. @param now ISO 8601 instant */
export async function readDeadlines(
  db: Db,
  profile: Profile,
  order: OrderRecord,
  dossier: OrderDossier,
  now: string,
): Promise<FoundDeadlines> {
  const claims = await listClaims(db, order.merchantId, order.id);
  const identityDocuments = await listIdentityDocuments(db, order.merchantId, order.id);
  return deadlinesOf(profile, { order, ...dossier, claims, identityDocuments }, now);
}
