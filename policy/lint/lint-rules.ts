import { collectedReturns } from './collected-returns.ts';
import { crossedPrice } from './crossed-price.ts';
import { deliveryThreshold } from './delivery-threshold.ts';
import { distantForum } from './distant-forum.ts';
import { earlyWithdrawal } from './early-withdrawal.ts';
import { geoBlocking } from './geo-blocking.ts';
import { giftReturn } from './gift-return.ts';
import { guaranteeLimits } from './guarantee-limits.ts';
import { guaranteeNotice } from './guarantee-notice.ts';
import { indemnity } from './indemnity.ts';
import { lateDelivery } from './late-delivery.ts';
import type { LintRule } from './lint-rule.ts';
import { minorBuyers } from './minor-buyers.ts';
import { odrLink } from './odr-link.ts';
import { orderButton } from './order-button.ts';
import { partialDeliveryRefund } from './partial-delivery-refund.ts';
import { payLater } from './pay-later.ts';
import { paymentSurcharge } from './payment-surcharge.ts';
import { personalData } from './personal-data.ts';
import { refundLimits } from './refund-limits.ts';
import { refusalLetter } from './refusal-letter.ts';
import { returnRefusal } from './return-refusal.ts';
import { silentRefusal } from './silent-refusal.ts';
import { traderIdentity } from './trader-identity.ts';
import { transferLapse } from './transfer-lapse.ts';
import { unavailableRefund } from './unavailable-refund.ts';
import { uncollectedCosts } from './uncollected-costs.ts';
import { unfoundedClaim } from './unfounded-claim.ts';
import { withdrawalFunction } from './withdrawal-function.ts';
import { withdrawalStatement } from './withdrawal-statement.ts';

/** Every finding of the clause matrix, in its order. */
export const lintRules: readonly LintRule[] = [
  orderButton,
  withdrawalFunction,
  traderIdentity,
  minorBuyers,
  geoBlocking,
  crossedPrice,
  deliveryThreshold,
  lateDelivery,
  paymentSurcharge,
  transferLapse,
  personalData,
  earlyWithdrawal,
  uncollectedCosts,
  withdrawalStatement,
  refundLimits,
  collectedReturns,
  returnRefusal,
  giftReturn,
  guaranteeLimits,
  unfoundedClaim,
  odrLink,
  guaranteeNotice,
  refusalLetter,
  silentRefusal,
  unavailableRefund,
  distantForum,
  indemnity,
  payLater,
  partialDeliveryRefund,
];
