import { withdrawalDeliveryRefund } from '../law/eu-withdrawal-refund.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q29: the delivery fee comes back only when everything does. */
export const partialDeliveryRefund: LintRule = {
  id: 'Q29',
  check({ refund: { delivery } }) {
    const allOrNothing = delivery?.whenSomeReturned === 'none' && delivery.whenAllReturned !== 'none';
    return [allOrNothing && doubtful('refund.onlyWholeOrder', withdrawalDeliveryRefund, 'refund.delivery', delivery)];
  },
};
