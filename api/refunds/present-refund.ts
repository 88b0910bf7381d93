import { amountOf, formatAmount } from '../http/format-amount.ts';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { isPaidByHand } from './is-paid-by-hand.ts';
import type { RefundRecord } from './refund-record.ts';
import { refundWords } from './refund-words.ts';
import type { MerchantRefundWire, RefundWire } from './refunds.wire.ts';

/** A refund as the wire tells it. */
export function presentRefund(refund: RefundRecord, language: Language, timeZone: string): RefundWire {
  const { id, amount, currency, means, paidAt, stuckAt, owedAt, released } = refund;
  const { state: words } = refundWords(language);
  const state = paidAt ? 'paid' : stuckAt ? 'stuck' : 'owed';
  const owed = released ? words.releasing : means === 'agreed' ? words.otherMeans : words.owed;
  const text = { owed, paid: released ? words.released : words.paid, stuck: words.stuck }[state];
  return {
    id,
    amount: amountOf(amount, currency, language),
    state,
    released,
    text: text(formatAmount(amount, currency, language)),
    at: instantOf(paidAt ?? owedAt, language, timeZone),
  };
}

/** The same for the merchant, with how it stands with the provider. */
export function presentMerchantRefund(refund: RefundRecord, language: Language, timeZone: string): MerchantRefundWire {
  const { orderId, source, sourceId, outsideRef, reason, means, consent, owedBy, attempts, failure } = refund;
  return {
    ...presentRefund(refund, language, timeZone),
    orderId,
    source,
    sourceId,
    outsideRef,
    reason,
    means,
    byHand: isPaidByHand(refund),
    consent,
    approvedBy: owedBy,
    attempts,
    failure,
  };
}
