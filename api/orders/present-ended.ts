import type { Decision, UncollectedRefund } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { DeclaredUnavailable } from './declare-unavailable.ts';
import type { OrderRecord } from './order-record.ts';

/** What becomes of an order goods of which cannot be had, as the merchant reads it. */
export async function presentUnavailability(
  deps: Deps,
  order: OrderRecord,
  { goods: { value, because }, refund }: DeclaredUnavailable,
  language: Language,
) {
  const { reasons, amount } = await words(deps, order, language);
  const { due, total, delivery } = value.refund;
  return {
    endedBy: value.endedBy,
    whole: value.whole,
    refund: amount(refund),
    dueBy: due.value && dayOf(due.value.dueBy, language),
    legalLimit: due.value && dayOf(due.value.legalLimit, language),
    deliveryStays: amount(value.deliveryStays.value),
    cancelRest: value.cancelRest.value,
    because: reasons([...because, ...delivery.because, ...total.because, ...due.because, ...value.cancelRest.because]),
  };
}

/** What comes back for an order nobody collected, as the merchant reads it. */
export async function presentUncollected(
  deps: Deps,
  order: OrderRecord,
  { value, because }: Decision<UncollectedRefund>,
  language: Language,
) {
  const { reasons, amount } = await words(deps, order, language);
  return {
    amount: amount(value.amount),
    kept: value.kept.map((each) => ({ kind: each.kind, amount: amount(each.amount.value), because: reasons(each.amount.because) })),
    dueBy: dayOf(value.due.dueBy, language),
    because: reasons(because),
  };
}

async function words({ shops }: Deps, { merchantId, profileVersion, currency }: OrderRecord, language: Language) {
  const { profile } = await shops.published(merchantId, profileVersion);
  return {
    reasons: (because: Parameters<typeof reasonsOf>[0]) => reasonsOf(because, language, wordsFormat(profile, language)),
    amount: (minor: number) => amountOf(minor, currency, language),
  };
}
