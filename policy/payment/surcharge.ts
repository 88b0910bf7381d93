import { decide, type Decision } from '../decision.ts';
import { paymentSurcharge } from '../law/eu-payment.ts';
import { share, wholeBps, type Minor } from '../money.ts';
import { because } from '../reason/because.ts';
import type { PaymentProfile } from './payment-profile.ts';

/**
 * What paying with a method adds: nothing, whatever the terms would like.
 *
 * @param total minor units the surcharge would be taken from
 * @source Dir. (EU) 2015/2366 art. 62(4); matrix Q9
 */
export function surcharge({ surcharge: wish }: PaymentProfile, method: string, total: Minor): Decision<Minor> {
  const law = paymentSurcharge.id;
  if (wish === undefined || !(wish.methods?.includes(method) ?? true)) return decide(0, because('payment.noSurcharge', undefined, { law }));
  const named = wish.rateBps !== undefined || wish.amount !== undefined;
  const clauseWouldGive = named ? share(total, wish.rateBps ?? 0, wholeBps) + (wish.amount ?? 0) : (wish.upTo ?? null);
  return decide(paymentSurcharge.value, because('payment.noSurcharge', wish, { law, floor: 'Q9', clauseWouldGive }));
}
