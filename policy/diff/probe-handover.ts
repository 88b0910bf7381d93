import { damageReport } from '../delivery/damage-report.ts';
import { damageKind } from '../delivery/delivery-profile.ts';
import { uncollectedRefund, type UncollectedFacts } from '../delivery/uncollected-refund.ts';
import { voluntaryReturn } from '../return/voluntary-return.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, type Probe } from './probe.ts';

const received = '2026-11-11';

/** No two sums of these are the same, so that any other choice of costs gives another refund. */
const costs: UncollectedFacts['costs'] = [
  { kind: 'outbound', amount: 800, documented: true },
  { kind: 'failedAttempt', amount: 100, documented: true },
  { kind: 'returnLeg', amount: 400, documented: true },
  { kind: 'returnCustoms', amount: 200, documented: true },
  { kind: 'other', amount: 50, documented: true },
];
const [goods, delivery] = [10_000, 1600];

/** Goods that arrive damaged or come back of the merchant's own accord, and a parcel nobody takes. */
export function handoverProbes(say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  return [
    ...damageKind.options.map((kind): Probe => ({
      text: filled(probes.damaged, say.date(received), say.value(kind)),
      answers: (profile, { words, date }) => {
        const at = morning(received);
        const facts = { kind, deliveredAt: at, reportedAt: at, reserved: true, country: profile.shipping.home };
        const { reportBy } = damageReport(profile, facts).value;
        return reportBy === null ? {} : { [words.probes.reportBy]: date(reportBy.lastDay) };
      },
    })),
    {
      text: filled(probes.delivered, say.date(received)),
      answers: (profile, { words, date }) => {
        const at = morning(received);
        const { until } = voluntaryReturn(profile, { deliveredAt: at, askedAt: at, country: profile.shipping.home }).value;
        return until === null ? {} : { [words.probes.askUntil]: date(until.lastDay) };
      },
    },
    {
      text: filled(probes.uncollected, say.money(goods), say.money(delivery), say.date(received)),
      answers: (profile, { words, money, date }) => {
        const order = {
          placedAt: morning('2026-10-20'),
          destination: { country: profile.shipping.home },
          lines: [{ id: 'only', quantity: 1, net: goods }],
          delivery: { paid: delivery, cheapestStandard: delivery },
        };
        const { amount, due } = uncollectedRefund(profile, order, { toldAt: morning(received), costs }).value;
        return { [words.probes.refund]: money(amount), [words.probes.refundDue]: date(due.dueBy) };
      },
    },
  ];
}
