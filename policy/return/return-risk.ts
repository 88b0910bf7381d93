import { decide, type Decision } from '../decision.ts';
import { doubt } from '../law/eu-terms.ts';
import { withdrawalWithholding } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { ReturnProfile, ReturnWay } from './return-profile.ts';

/** Who bears the loss of goods on their way back. */
export type RiskBearer = NonNullable<ReturnProfile['risk']>['bearer'];

/**
 * Who bears the loss of goods on their way back. With a carrier the merchant picked it is the merchant, from the handing over on;
 * with the buyer's own it is as the terms have it. Proof of dispatch frees the refund of a withdrawal in any case.
 *
 * @source `return.risk`; `eu.doubt`, `eu.withdrawal.withholding`, matrix P11, P28, Q16
 */
export function returnRisk({ return: { risk } }: Pick<Profile, 'return'>, way: ReturnWay): Decision<RiskBearer> {
  const dispatch = because('return.dispatchFrees', undefined, { law: withdrawalWithholding.id });
  if (way !== 'ownCourier') {
    const reason = because('return.merchantRisk', risk, {
      law: doubt.id,
      ambiguity: risk?.ambiguity,
      ...(risk !== undefined && risk.bearer !== 'merchant' && { warning: 'Q16', clauseWouldGive: risk.bearer }),
    });
    return decide('merchant', reason, dispatch);
  }
  const bearer = risk?.bearer ?? 'merchant';
  return decide(bearer, because(codes[bearer], risk, { ambiguity: risk?.ambiguity }), dispatch);
}

const codes = {
  merchant: 'return.merchantRisk',
  buyer: 'return.buyerRisk',
  buyerIfNegligent: 'return.negligentChoice',
} as const;
