import type { PlannedRefund, Profile, RefundPlan } from '../../policy/index.ts';
import { amountOf } from '../http/format-amount.ts';
import { dayOf } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { moneyLeft } from './money-left.ts';
import type { RefundRecord } from './refund-record.ts';
import { refundWords } from './refund-words.ts';
import type { OrderPlanWire, PlanWire } from './refunds.wire.ts';

export interface PlanView {
  readonly order: OrderRecord;
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly language: Language;
}

/** What a return brings, as the wire tells it. @param paid whether all of it has gone */
export function presentPlan(planned: PlannedRefund, { order, profile, language }: PlanView, paid = false): PlanWire {
  const words = refundWords(language);
  const amount = (minor: number) => amountOf(minor, order.currency, language);
  const day = (iso: string | null | undefined) => (iso ? dayOf(iso, language) : null);
  const reasons = (because: PlannedRefund['total']['because']) => reasonsOf(because, language, wordsFormat(profile, language));
  const titles = titlesOf(order);
  const due = planned.due.value;
  const dueText = due ? words.due.by(dayOf(due.dueBy, language).text) : planned.withheld.value ? words.due.onceReleased : words.due.noDay;
  return {
    lines: planned.lines.map(({ line, quantity, accepted, refund }) => ({
      line,
      title: titles.get(line) ?? line,
      quantity,
      accepted: accepted.value,
      refund: amount(refund.value),
      because: reasons(accepted.value ? [...accepted.because, ...refund.because] : accepted.because),
    })),
    delivery: { amount: amount(planned.delivery.value), because: reasons(planned.delivery.because) },
    costs: planned.costs.map(({ kind, amount: kept }) => ({
      kind,
      label: words.cost[kind],
      amount: amount(kept.value),
      because: reasons(kept.because),
    })),
    total: amount(planned.total.value),
    totalBecause: reasons(planned.total.because),
    withheld: {
      value: planned.withheld.value && !paid,
      text: planned.withheld.value && !paid ? words.withheld.yes : words.withheld.no,
      because: reasons(planned.withheld.because),
    },
    due: {
      text: paid ? words.due.paid : dueText,
      dueBy: day(due?.dueBy),
      legalLimit: day(due?.legalLimit),
      because: reasons(planned.due.because),
    },
    means: { value: planned.by.value, because: reasons([...planned.by.because, ...planned.payee.because]) },
    sendBy: day(planned.sendBy?.value?.lastDay),
    reductionNoticeBy: day(planned.reductionNoticeBy?.value),
  };
}

/** All that goes back on an order, as the wire tells it; no more can be approved than came in and is still there. */
export function presentOrderPlan(
  { refunds, total, refunded, balance, whole }: RefundPlan,
  { refunds: made, ...view }: PlanView & { readonly refunds: readonly RefundRecord[] },
): OrderPlanWire {
  const { order, profile, language } = view;
  const amount = (minor: number) => amountOf(minor, order.currency, language);
  const left = moneyLeft(order, made);
  const { payable, owed, overpaid } = balance.value;
  return {
    returns: refunds.map((planned) => ({ returnId: planned.statement, ...presentPlan(planned, view) })),
    total: amount(total),
    refunded: amount(refunded),
    payable: amount(Math.min(payable, left)),
    owed: amount(Math.min(owed, left)),
    overpaid: amount(overpaid),
    because: reasonsOf(balance.because, language, wordsFormat(profile, language)),
    whole,
  };
}

/** What each line of an order is called, with its options. */
export function titlesOf({ agreed }: Pick<OrderRecord, 'agreed'>): Map<string, string> {
  return new Map(agreed.lines.map(({ id, title, options }) => [id, [title, options].filter(Boolean).join(', ')]));
}
