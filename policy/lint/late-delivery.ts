import { deliveryDays, lateDelivery as remedies, riskOfLoss } from '../law/eu-delivery.ts';
import { belowFloor, doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q8: delivery dates that bind, remedies when they pass, and who bears the risk on the way. */
export const lateDelivery: LintRule = {
  id: 'Q8',
  check({ shipping: { timeNature, maxDays, riskTransfer }, delivery: { lateness } }) {
    const neverDue = timeNature?.binding === false && maxDays === undefined;
    return [
      (neverDue || timeNature?.compensation === false) &&
        belowFloor('shipping.datesNotBinding', remedies, 'shipping.timeNature', timeNature),
      lateness?.remedy === 'none' && belowFloor('delivery.noLateRemedy', remedies, 'delivery.lateness', lateness),
      (maxDays?.days ?? 0) > deliveryDays.value && doubtful('shipping.maxDaysTooLong', deliveryDays, 'shipping.maxDays', maxDays),
      (lateness?.extendedToDays ?? 0) > deliveryDays.value &&
        doubtful('shipping.maxDaysTooLong', deliveryDays, 'delivery.lateness', lateness),
      riskTransfer?.at === 'signature' && doubtful('shipping.riskAtSignature', riskOfLoss, 'shipping.riskTransfer', riskTransfer),
    ];
  },
};
