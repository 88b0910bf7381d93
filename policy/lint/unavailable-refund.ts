import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { undeliveredRefund } from '../law/it.ts';
import { doubtful } from './flaw.ts';
import { isLongerThanDays } from './is-longer-than-days.ts';
import type { LintRule } from './lint-rule.ts';

/** Q25: a slow refund for goods that are not there. The law says no number here, so the days of a withdrawal are the measure. */
export const unavailableRefund: LintRule = {
  id: 'Q25',
  check: ({ order: { unavailable } }) =>
    (['all', 'some'] as const).map((part) => {
      const within = unavailable?.[part]?.refundWithin;
      const slow = within !== undefined && isLongerThanDays(within, withdrawalRefundDays.value);
      return slow && doubtful('order.slowRefund', undeliveredRefund, `order.unavailable.${part}.refundWithin`, within);
    }),
};
