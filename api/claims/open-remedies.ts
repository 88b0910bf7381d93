import type { Remedy } from '../../policy/index.ts';
import { unitsStillClaimed } from './claim-amounts.ts';
import type { ClaimCase } from './claim-case.ts';
import { nextClaimState } from './claim-moves.ts';

/** Whether a claim is still to be had something for: pieces that went back otherwise leave nothing. */
export function isStillClaimed(found: ClaimCase): boolean {
  return unitsStillClaimed(found, found.claim.units).length > 0;
}

/** What the shopper can choose among now. */
export function openRemedies(found: ClaimCase): readonly Remedy[] {
  const canChoose = nextClaimState(found.claim.state, 'remedyChosen', 'buyer') !== null;
  return canChoose && isStillClaimed(found) ? found.standing.remedies.value : [];
}
