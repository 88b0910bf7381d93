import { decide, type Decision, type Reason } from '../decision.ts';
import { guaranteeFree } from '../law/eu-guarantee.ts';
import type { Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** How a claim ended, and what shows that it was made against better knowledge. */
export interface ClaimOutcome {
  readonly founded: boolean;
  /** Pieces of evidence of bad faith. */
  readonly badFaith?: number | undefined;
}

/** What a claim costs the consumer. */
export interface ClaimCost {
  /** Minor units charged without anybody looking at it: never anything. */
  readonly charged: Minor;
  readonly review: boolean;
}

/**
 * What transport and examination of a claim cost the consumer: nothing where it was founded, and nothing by itself where not.
 * Only with evidence of bad faith does somebody look at whether to ask for the cost.
 *
 * @source `guarantee.inspection`; `eu.guarantee.free`, matrix Q20
 */
export function guaranteeCost(
  { guarantee: { inspection } }: Pick<Profile, 'guarantee'>,
  { founded, badFaith = 0 }: ClaimOutcome,
): Decision<ClaimCost> {
  if (founded) return decide({ charged: 0, review: false }, because('guarantee.free', undefined, { law: guaranteeFree.id }));
  const charges: Pick<Reason, 'warning' | 'clauseWouldGive'> =
    inspection?.unfoundedCost === 'buyer' ? { warning: 'Q20', clauseWouldGive: 'buyer' } : {};
  return badFaith > 0
    ? decide({ charged: 0, review: true }, because('guarantee.badFaithToReview', inspection, charges))
    : decide({ charged: 0, review: false }, because('guarantee.unfoundedFree', inspection, { law: guaranteeFree.id, ...charges }));
}
