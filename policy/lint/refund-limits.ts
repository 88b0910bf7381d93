import { withdrawalCost, withdrawalDeliveryRefund, withdrawalRefundDays, withdrawalWithholding } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { belowFloor, type Flaw } from './flaw.ts';
import { isLongerThanDays } from './is-longer-than-days.ts';
import type { LintRule } from './lint-rule.ts';

/** Q15: refunds that come late, without the delivery, or less costs of the merchant's own. */
export const refundLimits: LintRule = {
  id: 'Q15',
  check: (profile) => [...timeFlaws(profile), ...deliveryFlaws(profile), ...costFlaws(profile)],
};

function timeFlaws({ refund: { within, longerFor }, withdrawal: { withholdRefund } }: Profile): (Flaw | false)[] {
  const waits = within !== undefined && within.from !== 'notice';
  const late = within !== undefined && isLongerThanDays(within, withdrawalRefundDays.value);
  const withheld = withholdRefund !== undefined && withholdRefund.until !== 'receiptOrProofOfDispatch';
  return [
    waits && belowFloor('refund.waitsForGoods', withdrawalRefundDays, 'refund.within', within),
    late && belowFloor('refund.late', withdrawalRefundDays, 'refund.within', within),
    longerFor !== undefined && belowFloor('refund.longer', withdrawalRefundDays, 'refund.longerFor', longerFor),
    withheld && belowFloor('withdrawal.withheldTooLong', withdrawalWithholding, 'withdrawal.withholdRefund', withholdRefund),
  ];
}

function deliveryFlaws({ refund: { delivery } }: Profile): (Flaw | false)[] {
  const elsewhere = delivery?.elsewhere;
  const law = withdrawalDeliveryRefund;
  return [
    delivery?.whenAllReturned === 'none' && belowFloor('refund.withoutDelivery', law, 'refund.delivery', delivery),
    elsewhere?.whenAllReturned === 'none' && belowFloor('refund.withoutDelivery', law, 'refund.delivery.elsewhere', elsewhere),
  ];
}

function costFlaws({ refund: { deductions }, return: { cost } }: Profile): (Flaw | false)[] {
  return [
    deductions?.kinds.includes('processing') === true && belowFloor('refund.processing', withdrawalCost, 'refund.deductions', deductions),
    cost?.includesProcessing === true && belowFloor('return.processing', withdrawalCost, 'return.cost', cost),
  ];
}
