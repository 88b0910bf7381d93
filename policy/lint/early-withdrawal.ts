import { withdrawalFromConclusion } from '../law/eu-withdrawal.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q12: no way out of an order before it is delivered. */
export const earlyWithdrawal: LintRule = {
  id: 'Q12',
  check: ({ order: { cancelAfterSubmit } }) => [
    cancelAfterSubmit?.allowed === false &&
      belowFloor('order.noCancellation', withdrawalFromConclusion, 'order.cancelAfterSubmit', cancelAfterSubmit),
  ],
};
