import { orderSilence, type OrderState, type Profile } from '../../policy/index.ts';
import { groupedIban } from '../bank/iban.ts';
import { reckonable } from '../deadlines/reckonable.ts';
import { formatAmount } from '../http/format-amount.ts';
import { formatDay, formatDayRange } from '../http/format-moment.ts';
import type { Language } from '../http/language.ts';
import { chargeMoment } from '../payments/charge-moment.ts';
import { concludedAt } from './concluded-at.ts';
import { identityRequest, identityStanding } from './identity-request.ts';
import { isAllUndone } from './is-all-undone.ts';
import { lateDelivery } from './late-delivery.ts';
import type { OrderDossier } from './order-dossier.ts';
import { historyOf } from './order-history-of.ts';
import { orderLifeWords } from './order-life-words.ts';
import type { OrderRecord } from './order-record.ts';
import { orderWords } from './order-words.ts';
import { chooseBy } from './choose-by.ts';

export interface StepsPlace {
  readonly profile: Profile;
  readonly dossier: OrderDossier;
  readonly language: Language;
  /** ISO 8601 instant. */
  readonly now: string;
  /** What is still to come of a transfer, minor units; absent: all of it. */
  readonly missing?: number | undefined;
}

type Say = (order: OrderRecord, place: StepsPlace) => string[];

/** What an order says in each state; one that is over says nothing more. */
const sayings: Readonly<Record<OrderState, Say>> = {
  received: beforeShipment,
  awaitingPayment: beforeShipment,
  paid: beforeShipment,
  accepted: beforeShipment,
  suspended: (order, place) => [...document(order, place), ...withdrawal(order, place)],
  partlyUnavailable: (order, place) => [lifeWords(place).partlyUnavailable, ...coming(order, place)],
  shipped: (order, place) => [lifeWords(place).shipped, ...arrival(order, place), ...late(order, place), ...withdrawal(order, place)],
  delivered: () => [],
  uncollected: (order, place) => (isAllUndone(order) ? [] : [lifeWords(place).uncollected]),
  refused: ended,
  terminated: ended,
  lapsed: (order, place) => {
    const until = reckonable(() => chooseBy(place.profile, order, place.now));
    if (until !== null) return [lifeWords(place).lateTransfer(formatDay(until, place.language))];
    return order.paymentState === 'pending' ? [lifeWords(place).lapsed] : ended(order, place);
  },
  closed: () => [],
};

/**
 * What happens now, in sentences, soonest first: paying, how the contract comes about by the terms the order was placed
 * under, the charge, shipment, delivery, and the right to withdraw where some line has it.
 */
export function nextSteps(order: OrderRecord, place: StepsPlace): string[] {
  return sayings[order.state](order, place);
}

function beforeShipment(order: OrderRecord, place: StepsPlace): string[] {
  const { profile, language } = place;
  const words = orderWords(language);
  const steps: string[] = [];
  if (order.state === 'awaitingPayment' && order.paymentDue) {
    const { iban, deadline } = order.paymentDue;
    const amount = formatAmount(place.missing ?? order.total, order.currency, language);
    steps.push(
      words.transfer(amount, groupedIban(iban), order.number, deadline && formatDay(deadline.dueDate, language)),
      words.afterTransfer,
    );
  }
  steps.push(...document(order, place), ...formation(order, place));
  if (order.paymentState === 'authorised') steps.push(words.charged[chargeMoment(profile, order.method)]);
  return [...steps, ...coming(order, place)];
}

/** How the contract comes about, as long as it has not; a payment that is made says it has. */
function formation(order: OrderRecord, { profile, dossier, language, now }: StepsPlace): string[] {
  const words = orderWords(language);
  const { conclusion, acceptanceTimeout } = profile.order;
  const isConcluded = concludedAt(profile, order, dossier.parcels).value !== null;
  if (isConcluded) return order.state === 'accepted' ? [] : [words.concluded.receipt];
  const history = historyOf(order, dossier.parcels);
  const silence = reckonable(() => orderSilence(profile, history, order.agreed.billingAddress.country, now).value);
  return [
    [words.concluded[conclusion.when], conclusion.atLatest && words.concludedAtLatest[conclusion.atLatest]].filter(Boolean).join(' '),
    ...(acceptanceTimeout && (silence?.state ?? 'waiting') === 'waiting'
      ? [words.refusedBySilence(acceptanceTimeout.days, acceptanceTimeout.kind === 'working')]
      : []),
  ];
}

function coming(order: OrderRecord, place: StepsPlace): string[] {
  return [orderWords(place.language).shipment, ...arrival(order, place), ...late(order, place), ...withdrawal(order, place)];
}

function arrival(order: OrderRecord, { language }: StepsPlace): string[] {
  const when = deliveryWindow(order, language);
  return when ? [orderWords(language).arrival(when)] : [];
}

function late(order: OrderRecord, place: StepsPlace): string[] {
  const standing = lateDelivery(place.profile, order, place.dossier.parcels, place.now)?.value;
  const given = order.events.findLast(({ kind }) => kind === 'extraTermGiven')?.reason;
  if (standing?.state === 'late') return [lifeWords(place).late];
  return given && (standing?.state === 'extraTerm' || standing?.state === 'terminable')
    ? [lifeWords(place).extraTerm(formatDay(given, place.language))]
    : [];
}

function document(order: OrderRecord, place: StepsPlace): string[] {
  const request = identityRequest(order);
  if (!request) return [];
  if (request.documents.some(({ valid }) => valid)) return [lifeWords(place).documentThere];
  const until = reckonable(() => identityStanding(place.profile, order, place.now))?.value.deadline?.lastDay;
  return [lifeWords(place).documentAwaited(until === undefined ? null : formatDay(until, place.language))];
}

function withdrawal(order: OrderRecord, { language }: StepsPlace): string[] {
  return order.quote.lines.some((line) => line.withdrawal.value !== 'excluded') ? [orderWords(language).withdrawal] : [];
}

function ended({ paymentState }: OrderRecord, place: StepsPlace): string[] {
  const words = lifeWords(place);
  if (paymentState === 'captured') return [words.ended];
  return [paymentState === 'authorised' || paymentState === 'released' ? words.endedReleased : words.endedUnpaid];
}

function lifeWords({ language }: StepsPlace) {
  return orderLifeWords(language).next;
}

/** When the parcel should arrive, by the terms and the service chosen; null when they give no time. */
export function deliveryWindow({ quote }: Pick<OrderRecord, 'quote'>, language: Language): string | null {
  const window = quote.delivery.options.find(({ service }) => service === quote.delivery.chosen)?.window;
  return window ? formatDayRange(window.from, window.to, language) : null;
}
