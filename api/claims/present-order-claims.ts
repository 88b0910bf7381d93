import { listAttachments } from '../attachments/attachments.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { readOrderCase } from '../returns/return-case.ts';
import { claimCaseOf } from './claim-case.ts';
import { listClaims } from './claims.store.ts';
import type { ClaimWire } from './claims.wire.ts';
import { presentClaim } from './present-claim.ts';

/** All that was reported about an order, oldest first. */
export async function presentOrderClaims(
  db: Db,
  deps: Pick<Deps, 'env' | 'now' | 'shops'>,
  order: OrderRecord,
  language: Language,
): Promise<ClaimWire[]> {
  const claims = await listClaims(db, order.merchantId, order.id);
  if (claims.length === 0) return [];
  const found = await readOrderCase(db, deps, order);
  const attachments = await listAttachments(db, order.merchantId, order.id);
  return claims.map((claim) => presentClaim(deps, claimCaseOf(found, claim), attachments, language));
}
