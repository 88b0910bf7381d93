import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import type { OrderCase } from '../returns/return-case.ts';
import { claimCaseOf } from './claim-case.ts';
import type { ClaimWire } from './claims.wire.ts';
import { presentClaim } from './present-claim.ts';

/** All that was reported about an order, oldest first. */
export function presentOrderClaims(deps: Pick<Deps, 'env' | 'now'>, found: OrderCase, language: Language): ClaimWire[] {
  return found.claims.map((claim) => presentClaim(deps, claimCaseOf(found, claim), language));
}
