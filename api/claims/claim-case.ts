import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { readOrderCase, type OrderCase } from '../returns/return-case.ts';
import type { ClaimRecord } from './claim-record.ts';
import { claimStanding, type ClaimStanding } from './claim-standing.ts';
import { getClaim } from './claims.store.ts';

/** A claim with its order and where it stands. */
export interface ClaimCase extends OrderCase {
  readonly claim: ClaimRecord;
  readonly standing: ClaimStanding;
}

/** A claim with everything it depends on. */
export async function readClaimCase(db: Db, deps: Pick<Deps, 'shops'>, order: OrderRecord, claim: ClaimRecord): Promise<ClaimCase> {
  return claimCaseOf(await readOrderCase(db, deps, order), claim);
}

/** The same where the order's case was read already. */
export function claimCaseOf(found: OrderCase, claim: ClaimRecord): ClaimCase {
  return { ...found, claim, standing: claimStanding(found.profile, found.order, found.parcels, claim) };
}

/** @throws ProblemError claim-not-found; with `orderId`, also when it is another order's */
export async function lockClaimCase(
  tx: Db,
  deps: Pick<Deps, 'shops'>,
  { merchantId, claimId, orderId }: { readonly merchantId: string; readonly claimId: string; readonly orderId?: string | undefined },
): Promise<ClaimCase> {
  const found = await getClaim(tx, merchantId, claimId, orderId);
  const order = await lockOrder(tx, merchantId, found.orderId);
  return readClaimCase(tx, deps, order, await getClaim(tx, merchantId, claimId));
}
