import { amountOf, formatAmount } from '../http/format-amount.ts';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { RefundRecord } from './refund-record.ts';
import { refundWords } from './refund-words.ts';
import type { MerchantRefundWire, RefundWire } from './refunds.wire.ts';

/** A refund as the wire tells it. */
export function presentRefund(refund: RefundRecord, language: Language, timeZone: string): RefundWire {
  const { id, amount, currency, means, paidAt, stuckAt, owedAt } = refund;
  const { state: words } = refundWords(language);
  const state = paidAt ? 'paid' : stuckAt ? 'stuck' : 'owed';
  const text = state === 'owed' && means === 'agreed' ? words.otherMeans : words[state];
  return {
    id,
    amount: amountOf(amount, currency, language),
    state,
    text: text(formatAmount(amount, currency, language)),
    at: instantOf(paidAt ?? owedAt, language, timeZone),
  };
}

/** The same for the merchant, with how it stands with the provider. */
export function presentMerchantRefund(refund: RefundRecord, language: Language, timeZone: string): MerchantRefundWire {
  const { orderId, source, sourceId, reason, means, consent, owedBy, attempts, failure } = refund;
  return {
    ...presentRefund(refund, language, timeZone),
    orderId,
    source,
    sourceId,
    reason,
    means,
    consent,
    approvedBy: owedBy,
    attempts,
    failure,
  };
}
