import { amountOf, formatAmount } from '../http/format-amount.ts';
import { instantOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import type { CaptureRecord } from './capture-record.ts';
import { captureWords } from './capture-words.ts';
import type { CaptureWire } from './captures.wire.ts';

/** A capture as the merchant's wire tells it. */
export function presentCapture(capture: CaptureRecord, language: Language, timeZone: string): CaptureWire {
  const { id, orderId, amount, currency, cause, owedAt, capturedAt, stuckAt, attempts, failure } = capture;
  const state = capturedAt ? 'captured' : stuckAt ? 'stuck' : 'owed';
  return {
    id,
    orderId,
    amount: amount === null ? null : amountOf(amount, currency, language),
    state,
    text: amount === null ? null : captureWords(language)[state](formatAmount(amount, currency, language)),
    cause,
    at: instantOf(capturedAt ?? owedAt, language, timeZone),
    attempts,
    failure,
  };
}
