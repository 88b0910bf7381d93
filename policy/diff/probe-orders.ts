import { guestMayOrder } from '../buyer/guest-may-order.ts';
import { deliveryTerm } from '../delivery/delivery-term.ts';
import { contractConclusion } from '../order/contract-conclusion.ts';
import { orderSilence } from '../order/order-silence.ts';
import { chargeDates } from '../payment/charge-dates.ts';
import type { Profile } from '../profile.ts';
import { quote } from '../quote.ts';
import { returnCost } from '../return/return-cost.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, ordinaryNow, type Probe } from './probe.ts';

/** An ordinary day, and one with a chain of holidays after it. */
const days = ['2026-11-11', '2026-12-11'] as const;
const [ordered, paid, accepted, shipped] = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'] as const;

/** Who may order, how long an order waits for an answer, the last day of delivery, when money is taken and who pays the way back. */
export function orderProbes(profiles: readonly Profile[], say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  return [
    {
      text: probes.guest,
      answers: (profile, { words }) => ({ [words.probes.buyer]: guestMayOrder(profile).value ? words.yes : words.no }),
    },
    ...days.flatMap((day) => [
      silenceProbe(filled(probes.unanswered, say.date(day)), day),
      deliveryProbe(filled(probes.contractMade, say.date(day)), day),
    ]),
    chargeProbe(filled(probes.ordered, ...[ordered, paid, accepted, shipped].map(say.date)), offeredInAll(profiles)),
    ...(['ownCourier', 'merchantLabel', 'merchantCollects'] as const).flatMap((way) =>
      [false, true].map((voluntary): Probe => ({
        text: filled(voluntary ? probes.wayBackReturn : probes.wayBack, say.value(way)),
        answers: ({ return: back, shipping: { home } }, { words, value }) => {
          const isOffered = (back.ways?.offered ?? ['ownCourier']).includes(way);
          if (!isOffered || (voluntary && back.voluntary?.offered.offered !== true)) return {};
          const journey = { way, country: home, voluntary, told: true, neverHeld: false };
          return { [words.probes.wayBackPaid]: value(returnCost(back, journey).value.bearer) };
        },
      })),
    ),
  ];
}

function silenceProbe(text: string, day: string): Probe {
  return {
    text,
    answers: (profile, { words, date }) => {
      const { answerBy } = orderSilence(profile, { receivedAt: morning(day) }, profile.shipping.home, morning(day)).value;
      return answerBy === null ? {} : { [words.probes.answerBy]: date(answerBy.lastDay) };
    },
  };
}

function deliveryProbe(text: string, day: string): Probe {
  return {
    text,
    answers: (profile, { words, date }) => {
      const term = deliveryTerm(profile, { concludedAt: morning(day), country: profile.shipping.home }).value;
      return term === null ? {} : { [words.probes.deliverBy]: date(term.dueBy) };
    },
  };
}

/** The methods an ordinary order is offered by every profile: what comes or goes is told elsewhere. */
function offeredInAll(profiles: readonly Profile[]): readonly string[] {
  const lines = [{ id: '1', sku: '1', quantity: 1, price: 10_000 }];
  const offers = profiles.map((profile) => {
    const { payments } = quote(profile, { now: ordinaryNow, lines });
    return payments.flatMap(({ method, offered }) => (offered.value ? [method] : []));
  });
  return (offers[0] ?? []).filter((method) => offers.every((offer) => offer.includes(method)));
}

/** On which days methods take their money. */
function chargeProbe(text: string, methods: readonly string[]): Probe {
  return {
    text,
    answers: (profile, say) => {
      const moments = momentsOf(profile);
      const asked = profile.payment.methods.filter(({ id }) => methods.includes(id));
      const taken = asked.map((method) => [method.id, chargeDates(method, moments, profile.calendar.timeZone).value] as const);
      return Object.fromEntries(
        taken.flatMap(([id, dates]) =>
          dates.length === 0 ? [] : [[filled(say.words.probes.chargedOn, say.method(id)), say.list(dates.map(say.date))]],
        ),
      );
    },
  };
}

function momentsOf(profile: Profile): Parameters<typeof chargeDates>[1] {
  const [receivedAt, paidAt, acceptedAt, shipmentMailAt] = [ordered, paid, accepted, shipped].map(morning) as [
    string,
    string,
    string,
    string,
  ];
  const conclusion = contractConclusion(profile, { receivedAt, paidAt, acceptedAt, shipmentMailAt }).value;
  return {
    order: receivedAt,
    afterVerification: paidAt,
    ...(conclusion !== null && { conclusion }),
    beforeShipment: shipmentMailAt,
    shipment: shipmentMailAt,
  };
}
