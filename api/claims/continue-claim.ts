import { useAttachments } from '../attachments/use-attachments.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { ClaimRecord } from './claim-record.ts';
import type { ShopperEventBody } from './claims.wire.ts';
import { stepClaim, type ClaimStep } from './step-claim.ts';

/**
 * What the shopper adds to a claim: photos, that a remedy came to nothing, that the answer was wrong, or that all is well.
 *
 * @throws ProblemError claim-not-found, claim-step-impossible, attachment-not-found, attachment-type
 */
export function continueClaim(tx: Db, deps: Deps, step: Omit<ClaimStep, 'role' | 'actor'>, body: ShopperEventBody): Promise<ClaimRecord> {
  const { event, ...detail } = body;
  return stepClaim(tx, deps, { ...step, role: 'buyer', actor: 'shopper' }, event, async ({ claim: { merchantId, orderId, id } }) => {
    if ('attachments' in body) await useAttachments(tx, { merchantId, orderId }, body.attachments ?? [], 'claim', id);
    return detail as never;
  });
}
