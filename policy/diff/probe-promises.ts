import { Temporal } from 'temporal-polyfill';
import { dispatchBy } from '../delivery/dispatch-by.ts';
import { contractConclusion } from '../order/contract-conclusion.ts';
import { identityCheck } from '../payment/identity-check.ts';
import type { Profile } from '../profile.ts';
import { complaintAnswer } from '../terms/complaint-answer.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, type Probe } from './probe.ts';

const days = ['2026-11-11', '2026-12-11'] as const;
const [ordered, paid, accepted, shipped] = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'] as const;

/** What a merchant promises to do by a day, around holidays of places too, and when an order becomes a contract. */
export function promiseProbes(profiles: readonly Profile[], say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  return [
    ...days.flatMap((day) => [identityProbe(filled(probes.identityAsked, say.date(day)), day)]),
    ...[...days, ...eves(profiles)].flatMap((day) => [
      complaintProbe(filled(probes.complained, say.date(day)), day),
      ...methodsApart(profiles).map((method) => {
        const text = filled(probes.orderedPaid, say.date(day));
        return dispatchProbe(method === undefined ? text : text + filled(probes.paidBy, say.method(method)), day, method);
      }),
    ]),
    conclusionProbe(filled(probes.ordered, ...[ordered, paid, accepted, shipped].map(say.date)), true),
    conclusionProbe(filled(probes.orderedUnaccepted, ...[ordered, paid, shipped].map(say.date)), false),
  ];
}

/** The days before holidays of places. */
function eves(profiles: readonly Profile[]): readonly string[] {
  const year = Number(days[0].slice(0, 4));
  const named = profiles.flatMap(({ calendar: { localHolidays = [] } }) => localHolidays.map(({ monthDay }) => monthDay));
  return [...new Set(named)].map((day) => Temporal.PlainMonthDay.from(day).toPlainDate({ year }).subtract({ days: 1 }).toString());
}

/** The methods a promise of dispatch is made for, and one it is not made for. */
function methodsApart(profiles: readonly Profile[]): readonly (string | undefined)[] {
  const named = new Set(profiles.flatMap(({ shipping: { dispatchWithin } }) => dispatchWithin?.for ?? []));
  if (named.size === 0) return [undefined];
  const other = profiles.flatMap(({ payment }) => payment.methods.map(({ id }) => id)).find((id) => !named.has(id));
  return other === undefined ? [...named] : [...named, other];
}

function identityProbe(text: string, day: string): Probe {
  return {
    text,
    answers: (profile, { words, date }) => {
      const facts = { requestedAt: morning(day), documents: [], country: profile.shipping.home };
      const { deadline } = identityCheck(profile, facts, morning(day)).value;
      return deadline === null ? {} : { [words.probes.documentsBy]: date(deadline.lastDay) };
    },
  };
}

function complaintProbe(text: string, day: string): Probe {
  return {
    text,
    answers: (profile, { words, date }) => {
      const duty = complaintAnswer(profile, morning(day), profile.shipping.home).value;
      return duty === null ? {} : { [words.probes.answerBy]: date(duty.dueBy) };
    },
  };
}

function dispatchProbe(text: string, day: string, method: string | undefined): Probe {
  return {
    text,
    answers: (profile, { words, date }) => {
      const at = morning(day);
      const duty = dispatchBy(profile, { orderedAt: at, paidAt: at, method, country: profile.shipping.home }).value;
      return duty === null ? {} : { [words.probes.dispatchBy]: date(duty.dueBy) };
    },
  };
}

function conclusionProbe(text: string, isAccepted: boolean): Probe {
  const history = {
    receivedAt: morning(ordered),
    paidAt: morning(paid),
    ...(isAccepted && { acceptedAt: morning(accepted) }),
    shipmentMailAt: morning(shipped),
  };
  return {
    text,
    answers: (profile, { words, date }) => {
      const at = contractConclusion(profile, history).value;
      return at === null ? {} : { [words.probes.concluded]: date(at.slice(0, 10)) };
    },
  };
}
