import type { Profile } from '../profile.ts';
import type { RefundAssessment, RefundEvent, RefundStatement } from '../refund/refund-event.ts';
import type { RefundOrder } from '../refund/refund-order.ts';
import { refundPlan } from '../refund/refund-plan.ts';
import type { ReturnWay } from '../return/return-profile.ts';
import type { DiffSay } from './diff-say.ts';
import { filled } from './diff-words.ts';
import { morning, type Answers, type Probe } from './probe.ts';

const [first, second, delivery, standard] = [6000, 4000, 1000, 600];
const whole = [
  { line: 'first', quantity: 1 },
  { line: 'second', quantity: 1 },
];
const part = whole.slice(0, 1);
/** Goods come back on a Monday, or on the eve of a weekend, where working days and calendar days part. */
const [stated, arrived, arrivedFriday] = ['2026-11-02', '2026-11-09', '2026-11-13'] as const;
const gift = 1500;
const ways: readonly ReturnWay[] = ['merchantLabel', 'ownCourier', 'merchantCollects'];

interface Asked {
  readonly ground: RefundStatement['ground'];
  readonly units: RefundStatement['units'];
  readonly way?: ReturnWay | undefined;
  /** The day the goods came back; absent: they are still under way. */
  readonly back?: string;
  /** Where they come from; absent: from the home market. */
  readonly from?: string;
  readonly giftKept?: boolean;
  readonly found?: Omit<RefundAssessment, 'line'>;
}

/** Withdrawals, voluntary returns and goods that cannot be had: all of an order and a part of it, by every way back. */
export function refundProbes(profiles: readonly Profile[], say: DiffSay): readonly Probe[] {
  const { probes } = say.words;
  const worn = { lossBps: 3000, evidence: 2, unmet: ['unworn'] } as const;
  const { withdrawn, returned } = probes;
  const cases: readonly (readonly [text: string, asked: Asked, variantOf?: string])[] = [
    [withdrawn, { ground: 'withdrawal', units: whole, back: arrived }],
    [returned, { ground: 'voluntaryReturn', units: whole, back: arrived }],
    [withdrawn, { ground: 'withdrawal', units: whole, back: arrivedFriday }, withdrawn],
    [returned, { ground: 'voluntaryReturn', units: whole, back: arrivedFriday }, returned],
    ...ways.flatMap((way) => {
      const by = filled(probes.byWay, say.value(way));
      return [
        [withdrawn + by, { ground: 'withdrawal', units: whole, way, back: arrived }, withdrawn],
        [returned + by, { ground: 'voluntaryReturn', units: whole, way, back: arrived }, returned],
      ] as const;
    }),
    [withdrawn + probes.awaitingGoods, { ground: 'withdrawal', units: whole }, withdrawn],
    [probes.withdrawnPart, { ground: 'withdrawal', units: part, back: arrived }, withdrawn],
    [probes.withdrawnWorn, { ground: 'withdrawal', units: whole, back: arrived, found: worn }, withdrawn],
    [probes.withdrawnGift, { ground: 'withdrawal', units: whole, back: arrived, giftKept: true }, withdrawn],
    [probes.returnedWorn, { ground: 'voluntaryReturn', units: whole, back: arrived, found: worn }, returned],
    ...labelCountries(profiles).map((from) => {
      const by = filled(probes.byWay, say.value('merchantLabel')) + filled(probes.fromCountry, say.country(from));
      return [withdrawn + by, { ground: 'withdrawal', units: whole, way: 'merchantLabel', back: arrived, from }, withdrawn] as const;
    }),
    [probes.returnedPart, { ground: 'voluntaryReturn', units: part, back: arrived }, returned],
    [probes.notInStock, { ground: 'unavailable', units: part }],
  ];
  const figures = [say.money(first + second), say.money(delivery), say.date(stated), say.money(gift)];
  const written = (text: string, back: string | undefined) =>
    filled(text, ...figures) + (back === undefined ? '' : filled(probes.goodsBack, say.date(back)));
  return cases.map(([text, asked, variantOf]) => ({
    text: written(text, asked.back),
    ...(variantOf !== undefined && { variantOf: written(variantOf, arrived) }),
    answers: (profile, told) => {
      if (asked.ground === 'voluntaryReturn' && profile.return.voluntary?.offered.offered !== true) return {};
      const { refunds } = refundPlan(profile, orderTo(asked.from ?? profile.shipping.home), events(asked));
      return answersOf(refunds[0]!, told);
    },
  }));
}

/** Abroad, where the shop's label has a price of its own. */
function labelCountries(profiles: readonly Profile[]): readonly string[] {
  const home = profiles.map(({ shipping }) => shipping.home);
  return [...new Set(profiles.flatMap(({ return: { label } }) => Object.keys(label?.feeByCountry ?? {})))].filter(
    (each) => !home.includes(each),
  );
}

function orderTo(country: string): RefundOrder {
  return {
    placedAt: '2026-10-20T09:00:00Z',
    destination: { country },
    lines: [
      { id: 'first', quantity: 1, net: first },
      { id: 'second', quantity: 1, net: second },
    ],
    delivery: { paid: delivery, cheapestStandard: standard },
    gifts: [{ id: 'gift', declaredValue: gift }],
  };
}

function events({ ground, units, way, back, found, giftKept }: Asked): readonly RefundEvent[] {
  return [
    { kind: 'statement', id: 'only', at: morning(stated), ground, units, ...(way && { way }) },
    ...(back === undefined ? [] : [{ kind: 'received', of: 'only', at: morning(back) } as const]),
    ...(giftKept ? [{ kind: 'giftKept', of: 'only', gift: 'gift', reviewed: true } as const] : []),
    ...(found ? units.map(({ line }) => ({ kind: 'assessed', of: 'only', line, ...found }) as const) : []),
  ];
}

function answersOf(refund: ReturnType<typeof refundPlan>['refunds'][number], { words, money, date }: DiffSay): Answers {
  const { probes, yes, no, none } = words;
  const sendBy = refund.sendBy?.value ?? undefined;
  return {
    [probes.refund]: money(refund.total.value),
    [probes.deliveryRefund]: money(refund.delivery.value),
    [probes.withheld]: refund.withheld.value ? yes : no,
    [probes.refundDue]: refund.due.value === null ? none : date(refund.due.value.dueBy),
    ...(sendBy && { [probes.sendBy]: date(sendBy.lastDay) }),
  };
}
