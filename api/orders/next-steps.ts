import type { Profile } from '../../policy/index.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatDay, formatDayRange } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { chargeMoment } from '../payments/charge-moment.ts';
import type { OrderRecord } from './order-record.ts';
import { orderWords } from './order-words.ts';

/**
 * What happens now, in sentences, soonest first: paying, how the contract comes about by the terms the order was placed
 * under, the charge, shipment, delivery, and the right to withdraw where some line has it.
 */
export function nextSteps(order: OrderRecord, profile: Profile, language: Language): string[] {
  const words = orderWords(language);
  if (order.state === 'lapsed') return [words.lapsed];
  const { conclusion, acceptanceTimeout } = profile.order;
  const alreadyPaid = conclusion.when === 'payment' && (order.paymentState === 'captured' || order.paymentState === 'notDue');
  const steps: string[] = [];
  if (order.state === 'awaitingPayment' && order.paymentDue) {
    const { iban, deadline } = order.paymentDue;
    const amount = formatAmount(order.total, order.currency, language);
    steps.push(words.transfer(amount, iban, order.number, deadline && formatDay(deadline.dueDate, language)), words.afterTransfer);
  }
  steps.push(
    [words.concluded[alreadyPaid ? 'receipt' : conclusion.when], conclusion.atLatest && words.concludedAtLatest[conclusion.atLatest]]
      .filter(Boolean)
      .join(' '),
  );
  if (acceptanceTimeout) steps.push(words.refusedBySilence(acceptanceTimeout.days, acceptanceTimeout.kind === 'working'));
  if (order.paymentState === 'authorised') steps.push(words.charged[chargeMoment(profile, order.method)]);
  steps.push(words.shipment);
  const when = deliveryWindow(order, language);
  if (when) steps.push(words.arrival(when));
  if (order.quote.lines.some(({ withdrawal }) => withdrawal.value !== 'excluded')) steps.push(words.withdrawal);
  return steps;
}

/** When the parcel should arrive, by the terms and the service chosen; null when they give no time. */
export function deliveryWindow({ quote }: Pick<OrderRecord, 'quote'>, language: Language): string | null {
  const window = quote.delivery.options.find(({ service }) => service === quote.delivery.chosen)?.window;
  return window ? formatDayRange(window.from, window.to, language) : null;
}
