import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { withdrawalCost } from '../law/eu-withdrawal-refund.ts';
import type { Minor } from '../money.ts';
import { because } from '../reason/because.ts';
import type { ReturnProfile, ReturnWay } from './return-profile.ts';

/** How goods go back. */
export interface ReturnJourney {
  readonly way: ReturnWay | undefined;
  /** Where it starts. */
  readonly country: Country;
  readonly voluntary: boolean;
  /** Whether the buyer was told before ordering that the way back is at their cost. */
  readonly told: boolean;
  readonly neverHeld: boolean;
}

/** Who pays the way back, and what the merchant may keep of the refund for it. */
export interface ReturnCost {
  readonly bearer: 'merchant' | 'buyer';
  /** Minor units. A buyer's own courier is paid by the buyer: nothing is kept. */
  readonly label: Minor;
}

/**
 * Who pays the way back of goods, and the price of the merchant's label where the buyer does.
 *
 * @source `return.cost`, `return.label`, `return.voluntary.cost`; `eu.withdrawal.cost`
 */
export function returnCost(profile: ReturnProfile, journey: ReturnJourney): Decision<ReturnCost> {
  const { way, voluntary } = journey;
  const rule = (voluntary ? profile.voluntary?.cost : undefined) ?? profile.cost;
  const free: ReturnCost = { bearer: 'merchant', label: 0 };
  if (journey.neverHeld) return decide(free, because('return.neverHeld', undefined, { law: withdrawalCost.id }));
  if (way === 'merchantCollects') return decide(free, because('return.collected', rule));
  const bearer = (way === 'ownCourier' ? rule?.ownCourier : undefined) ?? rule?.bearer ?? 'merchant';
  if (bearer === 'merchant')
    return decide(free, because('return.merchantPays', rule, { law: withdrawalCost.id, ambiguity: rule?.ambiguity }));
  const label = way === 'merchantLabel' ? profile.label?.feeByCountry[journey.country] : 0;
  if (!voluntary && (!journey.told || label === undefined))
    return decide(free, because('return.notTold', rule, { law: withdrawalCost.id, floor: 'Q15' }));
  if (label === undefined || label === 0) return decide({ bearer, label: 0 }, because('return.buyerPays', rule));
  return decide(
    { bearer, label },
    because('return.label', profile.label, { law: withdrawalCost.id, ambiguity: rule?.ambiguity, figures: { amount: label } }),
  );
}
