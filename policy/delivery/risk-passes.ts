import type { BuyerType } from '../buyer/buyer-profile.ts';
import { decide, lawWins, type Decision } from '../decision.ts';
import { riskOfLoss } from '../law/eu-delivery.ts';
import { saleByCarriage } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** The way of a parcel. Instants are ISO 8601; absent: not so far. */
export interface RiskFacts {
  readonly handedOverAt?: string | undefined;
  /** Somebody signed for it: a neighbour, a porter, the buyer. */
  readonly signedAt?: string | undefined;
  /** The buyer, or somebody the buyer named, has it. */
  readonly possessedAt?: string | undefined;
  /** The buyer found a carrier the merchant did not offer. */
  readonly ownCarrier?: boolean | undefined;
  readonly buyer?: BuyerType | undefined;
}

/**
 * When the risk of loss passes to the buyer: with possession, whoever signed; at the hand-over only to a carrier of the buyer's own.
 * A trade buyer bears it as the terms say, else from the hand-over on.
 *
 * @returns ISO 8601 instant; null while the merchant bears it
 * @source `shipping.riskTransfer`; `eu.riskOfLoss`, `it.saleByCarriage`, matrix Q8
 */
export function riskPasses({ shipping: { riskTransfer: rule } }: Pick<Profile, 'shipping'>, facts: RiskFacts): Decision<string | null> {
  const { handedOverAt = null, signedAt = null, possessedAt = null } = facts;
  const byClause = rule?.at === 'signature' ? signedAt : rule?.at === 'possession' ? possessedAt : handedOverAt;
  if (facts.buyer === 'professional') {
    return decide(byClause, because('delivery.riskOfTrade', rule, rule === undefined ? { law: saleByCarriage.id } : {}));
  }
  const law = { law: riskOfLoss.id };
  if (facts.ownCarrier === true) return decide(handedOverAt, because('delivery.riskWithOwnCarrier', rule, law));
  const overruled = rule?.at === 'signature' && signedAt !== possessedAt ? lawWins('Q8', signedAt) : {};
  return possessedAt === null
    ? decide(null, because('delivery.riskStays', rule, { ...law, ...overruled }))
    : decide(possessedAt, because('delivery.riskPassed', rule, { ...law, ...overruled, figures: { at: possessedAt } }));
}
