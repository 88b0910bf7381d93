import { paymentSurcharge as law } from '../law/eu-payment.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q9: making the shopper pay for the means of payment. */
export const paymentSurcharge: LintRule = {
  id: 'Q9',
  check({ payment: { surcharge } }) {
    const charges = surcharge?.upTo !== undefined || (surcharge?.rateBps ?? 0) > 0 || (surcharge?.amount ?? 0) > 0;
    return [charges && belowFloor('payment.surcharge', law, 'payment.surcharge', surcharge)];
  },
};
